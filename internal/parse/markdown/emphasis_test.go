package markdown

import (
	"strings"
	"testing"
)

// Of each case the strong, emphasised and struck words are given as HTML; what
// has none must come out as it was written.
func TestEmphasisBesideScriptsWithoutBlanks(t *testing.T) {
	for lang, cases := range map[string][][2]string{
		"ja": {
			{"**「重要」**です", "<strong>「重要」</strong>です"},
			{"**テスト。**テスト", "<strong>テスト。</strong>テスト"},
			{"これは**「とても」**大事", "これは<strong>「とても」</strong>大事"},
			{"これは**とても**大事", "これは<strong>とても</strong>大事"},
			{"**（注）**本文", "<strong>（注）</strong>本文"},
			{"本文**（注）**", "本文<strong>（注）</strong>"},
			{"*『書名』*を読む", "<em>『書名』</em>を読む"},
			{"彼は***「はい」***と言った", "彼は<em><strong>「はい」</strong></em>と言った"},
			{"**「A」**と**「B」**だ", "<strong>「A」</strong>と<strong>「B」</strong>だ"},
			{"値段は**100円！**です", "値段は<strong>100円！</strong>です"},
			{"**Go言語。**次", "<strong>Go言語。</strong>次"},
			{"**[リンク](#x)**です", `<strong><a href="#x">リンク</a></strong>です`},
			{"**`code`**です", `<strong><code dir="ltr">code</code></strong>です`},
			{"カード**「ｶﾅ」**の", "カード<strong>「ｶﾅ」</strong>の"},
			{"~~「誤り」~~です", "<del>「誤り」</del>です"},
			{"これは~~（旧）~~新", "これは<del>（旧）</del>新"},
			{"**「未完です", ""}, {"5*3*2です", ""}, {"結果は5*3*2", ""}, {"2 ** 3です", ""}, {"** 空白 **です", ""}, {"10~20と30~40", ""},
			{"東京~大阪、名古屋~京都", ""}, {"＊重要＊です", ""}, {"変数_名前_です", ""}, {"**です", ""},
		},
		"zh": {
			{"中文**“强调”**中文", "中文<strong>“强调”</strong>中文"},
			{"**注意：**请看", "<strong>注意：</strong>请看"},
			{"**“强调”**", "<strong>“强调”</strong>"},
			{"他说**《书》**好", "他说<strong>《书》</strong>好"},
			{"**价格$5**元", "<strong>价格$5</strong>元"},
			{"增长**50%**以上", "增长<strong>50%</strong>以上"},
			{"增长**+50%**以上", "增长<strong>+50%</strong>以上"},
			{"使用**#标签**功能", "使用<strong>#标签</strong>功能"},
			{"中文**(括号)**中文", "中文<strong>(括号)</strong>中文"},
			{"中文*(括号)*中文", "中文<em>(括号)</em>中文"},
			{"**中文**（说明）", "<strong>中文</strong>（说明）"},
			{"**中文**，然后", "<strong>中文</strong>，然后"},
			{"**“一”**和**“二”**，还有**“三”**。", "<strong>“一”</strong>和<strong>“二”</strong>，还有<strong>“三”</strong>。"},
			{"中文~~“删”~~中文", "中文<del>“删”</del>中文"},
			{"**𠮷野家。**好", "<strong>𠮷野家。</strong>好"},
			{"计算5*3*2的", ""}, {"a * b * c 的", ""}, {"3~5天，8~10天", ""}, {"2**3等于8", ""}, {"中文 ** 中文 ** 中文", ""}, {"他说**。然后", ""}, {"文件_名_字", ""}, {"\\*中文\\*", "*中文*"},
		},
		"ko": {
			{"한국어**[강조]**는", "한국어<strong>[강조]</strong>는"},
			{"**(강조)**는", "<strong>(강조)</strong>는"},
			{"**'강조'**는", "<strong>‘강조’</strong>는"},
			{"**\"강조\"**라고", "<strong>“강조”</strong>라고"},
			{"이것은 **강조(强調)**입니다", "이것은 <strong>강조(强調)</strong>입니다"},
			{"이것은 **강조**입니다", "이것은 <strong>강조</strong>입니다"},
			{"**스크립트(script)**를 *「책」*에서", "<strong>스크립트(script)</strong>를 <em>「책」</em>에서"},
			{"**OpenAI(오픈AI)**가", "<strong>OpenAI(오픈AI)</strong>가"},
			{"**50%**의", "<strong>50%</strong>의"},
			{"~~(취소)~~했다", "<del>(취소)</del>했다"},
			{"**\u1112\u1161\u11ab!**\u1100\u1161", "<strong>\u1112\u1161\u11ab!</strong>\u1100\u1161"},
			{"월~금, 화~목", ""}, {"3*4*5는", ""}, {"2 ** 3은", ""}, {"**는", ""}, {"변수_이_름", ""},
		},
		"ar": {
			{"هذا **(مهم)**جدا", "هذا <strong>(مهم)</strong>جدا"},
			{"هذا**(مهم)**جدا", "هذا<strong>(مهم)</strong>جدا"},
			{"**«مهم»**و", "<strong>«مهم»</strong>و"},
			{"قال **مهم.**ثم", "قال <strong>مهم.</strong>ثم"},
			{"**مهم؟**نعم", "<strong>مهم؟</strong>نعم"},
			{"و**«النص»**", "و<strong>«النص»</strong>"},
			{"**مهم**: كذا", "<strong>مهم</strong>: كذا"},
			{"**مهم**، ثم **آخر**.", "<strong>مهم</strong>، ثم <strong>آخر</strong>."},
			{"كتابًا**(جديدًا)**ثم", "كتابًا<strong>(جديدًا)</strong>ثم"},
			{"~~(خطأ)~~صواب", "<del>(خطأ)</del>صواب"},
			{"ثم ** (لا) ** ثم", ""}, {"5 * 3 * 2", ""}, {"اسم_ملف_هنا", ""}, {"**(لا", ""},
		},
		"th": {
			{"คำ**(เน้น)**คำ", "คำ<strong>(เน้น)</strong>คำ"},
			{"คำ**\"เน้น\"**คำ", "คำ<strong>“เน้น”</strong>คำ"},
			{"**เน้น!**ต่อ", "<strong>เน้น!</strong>ต่อ"},
			{"คำ**เน้น**คำ", "คำ<strong>เน้น</strong>คำ"},
			{"คำ*(เอียง)*คำ", "คำ<em>(เอียง)</em>คำ"},
			{"**ราคา (บาท)**ที่นี่", "<strong>ราคา (บาท)</strong>ที่นี่"},
			{"คำ~~(ลบ)~~คำ", "คำ<del>(ลบ)</del>คำ"},
			{"คำ ** คำ ** คำ", ""}, {"2*3*4บาท", ""}, {"ชื่อ_ไฟล์_นี้", ""}, {"**คำ", ""},
		},
		"hi": {
			{"यह**(महत्त्वपूर्ण)**है", "यह<strong>(महत्त्वपूर्ण)</strong>है"},
			{"**समाप्त।**फिर", "<strong>समाप्त।</strong>फिर"},
			{"यह ** नहीं ** है", ""},
		},
		"he": {
			{"ה**\"שלום\"** הזה", "ה<strong>”שלום”</strong> הזה"},
			{"**(חשוב)**מאוד", "<strong>(חשוב)</strong>מאוד"},
		},
		"en": {
			{"**(x)**abc", ""}, {"a**(x)**", ""}, {"5*6*78", "5<em>6</em>78"}, {"snake_case_name", ""}, {"2 ** 3 ** 4", ""}, {"a * b * c", ""}, {"**", ""}, {"**x**!", "<strong>x</strong>!"},
		},
		"ru": {{"**(важно)**очень", ""}, {"слово**«так»**слово", ""}, {"**так**", "<strong>так</strong>"}},
	} {
		for _, c := range cases {
			want := c[1]
			if want == "" {
				want = c[0]
			}
			got := strings.TrimSpace(render(t, Options{Lang: lang}, c[0]))
			if got != "<p>"+want+"</p>" {
				t.Errorf("%s: %s\n got %s\nwant <p>%s</p>", lang, c[0], got, want)
			}
		}
	}
}

func TestEmphasisCanBeSwitchedOff(t *testing.T) {
	if got := render(t, Options{Lang: "ja", Off: Off{Emphasis: true}}, "**「重要」**です"); got != "<p>**「重要」**です</p>\n" {
		t.Error(got)
	}
}
