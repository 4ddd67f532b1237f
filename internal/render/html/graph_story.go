package html

import (
	"strings"

	"lontar/internal/archive"
	"lontar/internal/relate"
)

// article is an edition as schema.org has it, with the things it speaks of.
func (r *Renderer) article(p *relate.Page, f *archive.Findings, v *View) []object {
	s, id := r.Site, r.absolute(p.Path)
	o := object{"@type": "NewsArticle", "@id": id, "url": id, "headline": p.Title, "inLanguage": r.locale(p.Lang).Tag,
		"publisher": ref(r.publisherID()), "isPartOf": ref(r.siteID())}
	o.put("description", r.about(p, f))
	o.put("datePublished", machineTime(p.Date))
	o.put("dateModified", machineTime(p.Changed()))
	if p.Section != "" {
		o["articleSection"] = s.SectionTitle(p.Section, p.Lang)
	}
	r.makers(o, p)
	r.translation(o, p, v)
	var works []object
	if w := r.work(p.Source); w != nil {
		works = append(works, w)
	}
	o.put("isBasedOn", works)
	var cited []object
	for _, c := range p.Source.Cites {
		if w := r.work(c); w != nil {
			cited = append(cited, w)
		}
	}
	o.put("citation", cited)
	var corrections []object
	for _, c := range p.Corrections {
		comment := object{"@type": "CorrectionComment", "text": c.Text}
		comment.put("datePublished", machineTime(c.Date))
		corrections = append(corrections, comment)
	}
	o.put("correction", corrections)
	things := r.spokenOf(o, p, f)
	if i := r.imageThing(p); i != nil {
		o["image"] = ref(i["@id"].(string))
		things = append(things, i)
	}
	return append([]object{o}, things...)
}

// makers are those who made the edition, by what they did. Who collects and
// retells is its author; schema.org has no word for photographers and
// illustrators of a text, so that they contribute, in a role.
func (r *Renderer) makers(o object, p *relate.Page) {
	by := map[string][]object{}
	translators := map[string]bool{}
	for _, c := range p.Byline {
		who := r.party(c.Name)
		switch c.Role {
		case "author", "reporter", "compiler":
			by["author"] = append(by["author"], who)
		case "editor":
			by["editor"] = append(by["editor"], who)
		case "translator":
			by["translator"] = append(by["translator"], who)
			translators[c.Name] = true
		default:
			by["contributor"] = append(by["contributor"], object{"@type": "Role", "roleName": c.Role, "contributor": who})
		}
	}
	// Who lets a machine translate is no translator, nor is the machine.
	if t := p.Translation; t.From != "" && t.By != "" && t.Method != "machine" && !translators[t.By] {
		by["translator"] = append(by["translator"], r.party(t.By))
	}
	for key, who := range by {
		o.put(key, who)
	}
}

// party is somebody with a name: the site itself, a person or an organisation
// with a file, or a person nobody has described.
func (r *Renderer) party(name string) object {
	for _, title := range r.Site.Config.Title {
		if title == name || len(name) > len(title)/2 && strings.HasSuffix(title, " "+name) {
			return ref(r.publisherID())
		}
	}
	f := r.Site.Called(name)
	if f == nil {
		return object{"@type": "Person", "name": name}
	}
	o := object{"@type": subjectType(f.Kind), "name": name}
	if sub := r.Site.Subject(f.Kind, f.ID); sub != nil {
		o["@id"] = r.subjectID(sub.Kind, sub.ID)
	}
	return o
}

// translation ties the edition to the one it was made from and to those made
// from it, and says whether a machine made it.
func (r *Renderer) translation(o object, p *relate.Page, v *View) {
	var made []string
	for _, other := range p.Story.Editions {
		switch {
		case other == p:
		case p.Translation.From == other.Lang:
			o["translationOfWork"] = ref(r.absolute(other.Path))
		case other.Translation.From == p.Lang:
			made = append(made, r.absolute(other.Path))
		}
	}
	o.put("workTranslation", refs(made))
	if p.Translation.From == "" {
		return
	}
	note, reviewed := r.provenance(p, v)
	if reviewed != "" {
		note += ". " + reviewed
	}
	o["creditText"] = archive.PlainText(string(note))
	// IPTC's words for how a work came to be, in schema.org's spelling.
	switch p.Translation.Method {
	case "machine":
		o["digitalSourceType"] = ref("https://schema.org/TrainedAlgorithmicMediaDigitalSource")
	case "machine-edited":
		o["digitalSourceType"] = ref("https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource")
	}
}

// work is a source or a cited work; nil if nothing is known of it.
func (r *Renderer) work(s archive.Source) object {
	if s.Publisher == "" && s.Account == "" && s.Title == "" && s.URL == "" {
		return nil
	}
	o := object{"@type": "CreativeWork"}
	o.put("name", s.Title)
	address := relate.WebAddress(s.URL)
	o.put("@id", address)
	o.put("url", address)
	o.put("archivedAt", relate.WebAddress(s.Archived))
	o.put("datePublished", machineTime(s.Published))
	if s.Lang != "" {
		o["inLanguage"] = r.locale(s.Lang).Tag
	}
	if s.Publisher != "" {
		who := object{"@type": "Organization", "name": s.Publisher}
		if sub := r.Site.Subject(relate.Sources, s.Publisher); sub != nil {
			who["@id"] = r.subjectID(sub.Kind, sub.ID)
		}
		o["publisher"] = who
	}
	// An account is a name under which somebody publishes, not who that is.
	if s.Account != "" {
		o["creator"] = object{"@type": "Organization", "alternateName": s.Account}
	}
	return o
}

// spokenOf are the subjects and concepts of an edition: those it is about by
// its front matter, and those its text mentions.
func (r *Renderer) spokenOf(o object, p *relate.Page, f *archive.Findings) []object {
	var things []object
	var about, keywords []string
	for _, kind := range archive.SubjectFolders {
		for _, sub := range r.Site.SubjectsOf(p, kind) {
			t := r.subjectThing(p.Lang, sub)
			things, about = append(things, t), append(about, t["@id"].(string))
			if kind == "topics" {
				keywords = append(keywords, t["name"].(string))
			}
		}
	}
	seen := map[string]bool{}
	term := func(id string) (string, bool) {
		c := r.Site.Concept(id)
		if seen[id] || c == nil || c.Entry(p.Lang) == nil {
			return "", false
		}
		seen[id] = true
		whole := r.definedTerm(p.Lang, c)
		things = append(things, object{"@type": "DefinedTerm", "@id": whole["@id"], "name": whole["name"], "inDefinedTermSet": whole["inDefinedTermSet"]})
		return whole["@id"].(string), true
	}
	for _, id := range p.Concepts {
		if id, ok := term(id); ok {
			about = append(about, id)
		}
	}
	var mentions []string
	for _, h := range f.Hits {
		if id, ok := term(h.Concept); ok {
			mentions = append(mentions, id)
		}
	}
	o.put("about", refs(about))
	o.put("mentions", refs(mentions))
	o.put("keywords", keywords)
	return things
}

// imageThing is the lead picture.
func (r *Renderer) imageThing(p *relate.Page) object {
	pic := r.picture(p, p.Path+"index.html")
	if pic == nil {
		return nil
	}
	at := r.resolved(pic.Src)
	o := object{"@type": "ImageObject", "@id": at, "url": at, "contentUrl": at}
	if pic.Width > 0 {
		o["width"], o["height"] = pic.Width, pic.Height
	}
	o.put("description", p.Image.Alt)
	o.put("caption", p.Image.Caption)
	o.put("creditText", p.Image.Credit)
	return o
}
