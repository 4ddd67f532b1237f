package html

import (
	"html/template"
	"strings"
	"text/template/parse"
)

// isolate makes every action of a layout print words isolated: html/template
// knows no type that prints one thing between tags and another in an attribute,
// so each action gets a last function by where it stands. Nothing is left to
// whoever writes the layout.
func isolate(t *template.Template) {
	for _, t := range t.Templates() {
		if t.Tree != nil && t.Tree.Root != nil {
			where := position{}
			where.list(t.Tree.Root)
		}
	}
}

// A position in the HTML of a layout: between tags, in a tag, or in the text of
// an element that holds no others.
type position struct {
	tag bool
	raw string // "title", "script", …
}

func (p *position) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			p.text(string(n.Text))
		case *parse.ActionNode:
			p.action(n)
		case *parse.IfNode:
			p.branch(&n.BranchNode)
		case *parse.WithNode:
			p.branch(&n.BranchNode)
		case *parse.RangeNode:
			p.branch(&n.BranchNode)
		}
	}
}

// branch goes through both ways; html/template holds them to end alike.
func (p *position) branch(n *parse.BranchNode) {
	other := *p
	p.list(n.List)
	other.list(n.ElseList)
}

func (p *position) action(n *parse.ActionNode) {
	if len(n.Pipe.Decl) > 0 {
		return // prints nothing
	}
	last := n.Pipe.Cmds[len(n.Pipe.Cmds)-1]
	if id, ok := last.Args[0].(*parse.IdentifierNode); ok && (id.Ident == "html" || id.Ident == "urlquery") {
		return // html/template wants these last
	}
	name := "bdi"
	if p.tag || p.raw != "" {
		name = "plain"
	}
	n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{NodeType: parse.NodeCommand, Pos: n.Pos,
		Args: []parse.Node{parse.NewIdentifier(name).SetPos(n.Pos)}})
}

// text moves over the HTML between two actions. A ">" inside the value of an
// attribute is written &gt; by anybody who wants to be understood.
func (p *position) text(s string) {
	for s != "" {
		switch {
		case p.raw != "":
			i := strings.Index(strings.ToLower(s), "</"+p.raw)
			if i < 0 {
				return
			}
			p.raw, s = "", s[i:]
		case p.tag:
			i := strings.IndexByte(s, '>')
			if i < 0 {
				return
			}
			p.tag, s = false, s[i+1:]
		default:
			i := strings.IndexByte(s, '<')
			if i < 0 {
				return
			}
			p.tag, s = true, s[i+1:]
			for _, name := range []string{"title", "textarea", "script", "style"} {
				if len(s) >= len(name) && strings.EqualFold(s[:len(name)], name) {
					p.raw = name
				}
			}
			if p.raw != "" {
				// The tag itself may have actions, and ends before the text does.
				if i := strings.IndexByte(s, '>'); i >= 0 {
					p.tag, s = false, s[i+1:]
				}
			}
		}
	}
}
