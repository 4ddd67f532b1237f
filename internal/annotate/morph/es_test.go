package morph

import "testing"

func TestSpanish(t *testing.T) {
	check(t, "es", `
valoración: valoraciones Valoración VALORACIÓN
accionista: accionistas
canción: canciones
deber: deberes
autoridad: autoridades
ley: leyes
voz: voces
luz: luces
inglés: inglesa ingleses inglesas
alemán: alemana alemanes
joven: jóvenes
orden: órdenes
imagen: imágenes
volumen: volúmenes
examen: exámenes
crisis: crisis
mes: meses
profesor: profesora profesores profesoras
español: española españoles
nuevo: nueva nuevos nuevas
fiduciario: fiduciaria fiduciarios fiduciarias
abierto: abiertos abierta
autónomo: autónomos autónoma
económico: económica económicos económicas
primero: primer primera
grande: gran grandes
bueno: buen buena buenos
campeón: campeones campeona
rubí: rubíes rubís
parámetro: parámetros
modelo: modelos
país: países
startup: startups
GPU: GPUs
juez: jueces jueza
interés: intereses
autobús: autobuses
francés: francesa franceses
presidente: presidenta presidentes
chileno: chilena chilenos chilenas
diverso: diversa diversas diversos
correcto: correcta correctas
ministro: ministra ministras
europeo: europea europeas
técnico: técnica técnicos
pez: peces
caído: caída caídos
régimen: regímenes
`, `
valoración: valor valorar valora evaluación valoracións
valor: valora valoración valorar
puerto: puerta puertas
banco: banca bancario
libro: libra libras librería
partido: partida partidas partir
caso: casa casas
punto: punta puntas
modo: moda modelo
cuento: cuenta cuentas
plato: plata
modelo: modela modelar
músico: música
acción: accionista actor activo accións
universidad: universo universal
universo: universa universidad
resultado: resultada
el: els ella
crisis: crisises
archivo: archiva
motivo: motiva motivas
luz: luzes
salario: salaria
mercado: mercada mercader
imagen: imagens
empresa: empresario empresarial
horario: horaria
gobierno: gobierna gobiernas
interés: interesa interesas
proyecto: proyecta proyectas
género: genera géneras
contacto: contacta
sueño: sueña sueñas
derecho: derecha derechas
cargo: carga cargas
estudio: estudia
desarrollo: desarrolla
uso: usa usas
trabajo: trabaja
destino: destina
`)
}
