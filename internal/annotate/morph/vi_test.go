package morph

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestVietnamese(t *testing.T) {
	yes := `
cổ: Cổ CỔ cổ
đông: Đông ĐÔNG Ðông ðông
tòa: toà Tòa TOÀ
toà: tòa Tòa
hòa: hoà HÒA
hoá: hóa Hóa
khóa: khoá
thỏa: thoả
thuận: Thuận
ủy: uỷ Ủy UỶ
thụy: thuỵ
thúy: thuý Thuý
thủy: thuỷ
khỏe: khoẻ
xòe: xoè
toàn: tòan Toàn
quý: Quý qúy
kỹ: kĩ Kĩ KỸ
lý: lí Lí LÝ
mỹ: mĩ Mĩ
sĩ: sỹ
ty: ti TY
tỷ: tỉ Tỉ
hy: hi
kí: ký Ký
dữ: Dữ
liệu: Liệu
quyền: Quyền
AI: ai Ai
GPU: gpu
`
	no := `
hòa: hoa hóa họa hoả hoàn hòa-
hoa: hoà hòa hoá hóa
tòa: toa toán toàn tọa
thúy: thủy thuy thùy thúi thuyết
kỹ: kì ky kỷ kịch kỹs
lý: lỳ ly lỵ lýa
mỹ: mì my mị mỳ
quý: quí quỹ quy
thỉ: thỷ
vi: vy
ty: thy tỳ tỷ tay
tai: tay
hai: hay
cổ: cô cố cỗ cồ co
đông: dông động đồng dong
công: cổng cộng cong
đóng: đống động
luật: luạt luất
án: ăn ân an ấn
má: ma mã mạ mà
AI: ái ài
`
	check(t, "vi", yes, no)
	check(t, "vi", norm.NFD.String(yes), norm.NFD.String(no))
	// A text is folded as its syllables are.
	table, _ := For("vi")
	for text, want := range map[string]string{
		"Công ty Hòa Phát":   "công ti hoà phát",
		"toà án, TÒA ÁN":     "toà án, toà án",
		"(kỹ sư)":            "(kĩ sư)",
		"H20 Sky my0 kyoto":  "h20 sky my0 kyoto",
		"tỷ-lệ/kỹ.":          "tỉ-lệ/kĩ.",
		"Ủy ban Thụy Sỹ, ký": "uỷ ban thuỵ sĩ, kí",
	} {
		if got := table.FoldString(norm.NFD.String(text)); got != want {
			t.Errorf("%q folds to %q, want %q", text, got, want)
		}
	}
}
