package config

// Hosts are the kinds of servers that can be given the aliases as rules of
// their own, so that an old address is answered without a page.
var Hosts = []string{"netlify", "cloudflare", "nginx", "caddy", "apache"}
