package html

import "testing"

func TestACitationLeavesOutWhatAStoryHasNot(t *testing.T) {
	for _, c := range []struct{ message, name, want string }{
		{"{name}, “{title}”, {site}, {date}, {address}", "name", "“{title}”, {site}, {date}, {address}"},
		{"{name}, “{title}”, {site}, {date}, {address}", "date", "{name}, “{title}”, {site}, {address}"},
		{"{name}, “{title}”, {site}, {date}, {address}", "address", "{name}, “{title}”, {site}, {date}"},
		{"{name}「{title}」『{site}』{date}、{address}", "date", "{name}「{title}」『{site}』{address}"},
		{"{name}「{title}」『{site}』{date}、{address}", "address", "{name}「{title}」『{site}』{date}"},
		{"{name}：《{title}》，{site}，{date}，{address}", "name", "《{title}》，{site}，{date}，{address}"},
		{"{name}. {title} // {site}. {date}. URL: {address}", "address", "{name}. {title} // {site}. {date}"},
		{"{name}. {title} // {site}. {date}. URL: {address}", "date", "{name}. {title} // {site}. URL: {address}"},
		{"{name}. {title}", "date", "{name}. {title}"},
	} {
		if got := without(c.message, c.name); got != c.want {
			t.Errorf("%s without %s is %q, want %q", c.message, c.name, got, c.want)
		}
	}
}
