package picture

import "strings"

// svgElements are those that draw, move, describe or group (SVG 1.1 and 2).
// What runs or brings in other documents is not among them: script, handler,
// foreignObject, iframe, audio, video, canvas, and fonts with addresses.
var svgElements = nameSet(`
	a animate animateColor animateMotion animateTransform circle clipPath color-profile defs desc discard ellipse
	feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
	feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
	feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence filter g hatch hatchpath
	image line linearGradient marker mask mesh meshgradient meshpatch meshrow metadata mpath path pattern polygon
	polyline radialGradient rect set solidcolor stop style svg switch symbol text textPath title tref tspan use view`)

// svgAttributes are those of these elements. Handlers of events, addresses that
// are called besides a link's own, and xml:base are not among them.
var svgAttributes = nameSet(`
	accent-height accumulate additive amplitude attributeName attributeType azimuth baseFrequency baseProfile begin bias by
	calcMode class clipPathUnits contentScriptType contentStyleType cx cy d diffuseConstant dir divisor dur dx dy edgeMode
	elevation end exponent fill filterRes filterUnits focusable fr from fx fy glyphRef gradientTransform gradientUnits
	height href hreflang id in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints keySplines keyTimes lang
	lengthAdjust limitingConeAngle local markerHeight markerUnits markerWidth maskContentUnits maskUnits max media method
	min mode name numOctaves offset operator order orient origin path pathLength patternContentUnits patternTransform
	patternUnits pitch points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX
	refY rel rendering-intent repeatCount repeatDur requiredExtensions requiredFeatures restart result role rotate rx ry
	scale seed side slope spacing specularConstant specularExponent spreadMethod startOffset stdDeviation stitchTiles style
	surfaceScale systemLanguage tabindex tableValues target targetX targetY textLength to transform transform-origin type
	values version viewBox viewTarget width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan

	alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
	color-profile color-rendering cursor direction display dominant-baseline enable-background fill-opacity fill-rule filter
	flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch
	font-style font-synthesis font-variant font-variant-caps font-variant-east-asian font-variant-ligatures
	font-variant-numeric font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical
	image-rendering inline-size isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid
	marker-start mask mask-type mix-blend-mode opacity overflow paint-order pointer-events shape-inside shape-margin
	shape-rendering shape-subtract solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray
	stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align text-anchor
	text-decoration text-indent text-orientation text-overflow text-rendering text-transform unicode-bidi vector-effect
	visibility white-space word-spacing writing-mode`)

// Namespaces of an SVG.
const (
	nsSVG   = "http://www.w3.org/2000/svg"
	nsXLink = "http://www.w3.org/1999/xlink"
)

// svgRights are the namespaces of what <metadata> says of rights.
var svgRights = nameSet(nsRDF + ` http://creativecommons.org/ns# http://web.resource.org/cc/ http://purl.org/dc/elements/1.1/ http://purl.org/dc/terms/`)

func nameSet(list string) map[string]bool {
	out := map[string]bool{}
	for _, n := range strings.Fields(list) {
		out[n] = true
	}
	return out
}
