// Sends a mail by gopkg.in/mail.v2 or net/smtp with the settings in the file `block`, which NAME reads: send NAME
//
// Invariant: a setting goes the way that it goes in the program: through its file, then into what its own file, named here,
// gives to the library.
package main

import (
	"crypto/tls"
	"encoding/json"
	"fmt"
	"net"
	"net/smtp"
	"net/url"
	"os"
	"regexp"
	"strconv"

	"github.com/joho/godotenv"
	"gopkg.in/ini.v1"
	gomail "gopkg.in/mail.v2"
	"gopkg.in/yaml.v3"
)

const from, to = "app@example.com", "user@example.com"

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func number(text string) int {
	port, err := strconv.Atoi(text)
	check(err)
	return port
}

func dial(dialer *gomail.Dialer) {
	message := gomail.NewMessage()
	message.SetHeader("From", from)
	message.SetHeader("To", to)
	message.SetHeader("Subject", "test")
	message.SetBody("text/plain", "This is a test.")
	check(dialer.DialAndSend(message))
}

// What sends with net/smtp: TLS at once, or STARTTLS and nothing without it.
func send(host, port string, wrapped bool, auth smtp.Auth) {
	config := &tls.Config{ServerName: host}
	conn, err := net.Dial("tcp", net.JoinHostPort(host, port))
	check(err)
	if wrapped {
		conn = tls.Client(conn, config)
	}
	client, err := smtp.NewClient(conn, host)
	check(err)
	if !wrapped {
		check(client.StartTLS(config))
	}
	check(client.Auth(auth))
	check(client.Mail(from))
	check(client.Rcpt(to))
	data, err := client.Data()
	check(err)
	_, err = data.Write([]byte("From: " + from + "\r\nTo: " + to + "\r\nSubject: test\r\n\r\nThis is a test.\r\n"))
	check(err)
	check(data.Close())
	check(client.Quit())
}

// AUTH LOGIN, which net/smtp does not have.
type loginAuth struct{ username, password string }

func (auth loginAuth) Start(*smtp.ServerInfo) (string, []byte, error) { return "LOGIN", nil, nil }

func (auth loginAuth) Next(asked []byte, more bool) ([]byte, error) {
	switch {
	case !more:
		return nil, nil
	case regexp.MustCompile(`(?i)user`).Match(asked):
		return []byte(auth.username), nil
	default:
		return []byte(auth.password), nil
	}
}

// pkg/setting/setting_smtp.go, pkg/services/notifications/smtp.go
func grafana() {
	file, err := ini.Load("block")
	check(err)
	section := file.Section("smtp")
	host, port, err := net.SplitHostPort(section.Key("host").String())
	check(err)
	dialer := gomail.NewDialer(host, number(port), section.Key("user").String(), section.Key("password").String())
	dialer.TLSConfig = &tls.Config{ServerName: host}
	if section.Key("startTLS_policy").String() == "MandatoryStartTLS" {
		dialer.StartTLSPolicy = gomail.MandatoryStartTLS
	}
	dial(dialer)
}

// modules/setting/config_provider.go; services/mailer/mailer.go up to 1.23, which used net/smtp
func gitea() {
	file, err := ini.LoadSources(ini.LoadOptions{KeyValueDelimiterOnWrite: " = ", IgnoreContinuation: true}, "block")
	check(err)
	section := file.Section("mailer")
	host, protocol := section.Key("SMTP_ADDR").String(), section.Key("PROTOCOL").String()
	auth := smtp.PlainAuth("", section.Key("USER").String(), section.Key("PASSWD").String(), host)
	send(host, section.Key("SMTP_PORT").String(), protocol == "smtps", auth)
}

// docker-compose.yml of supabase; internal/mailer/mailmeclient/mailmeclient.go of supabase/auth
func supabase() {
	env, err := godotenv.Read("block")
	check(err)
	dial(gomail.NewDialer(env["SMTP_HOST"], number(env["SMTP_PORT"]), env["SMTP_USER"], env["SMTP_PASS"]))
}

// internal/configuration/schema/notifier.go, internal/notification/smtp_notifier.go
func authelia() {
	var file struct {
		Notifier struct {
			SMTP struct{ Address, Username, Password string }
		}
	}
	text, err := os.ReadFile("block")
	check(err)
	check(yaml.Unmarshal(text, &file))
	settings := file.Notifier.SMTP
	address, err := url.Parse(settings.Address)
	check(err)
	auth := smtp.PlainAuth("", settings.Username, settings.Password, address.Hostname())
	send(address.Hostname(), address.Port(), address.Scheme == "submissions", auth)
}

// What is in the table of settings; internal/messenger/email/email.go of listmonk
func listmonk() {
	var servers []struct {
		Host, Username, Password string
		Port                     int
		TLS                      string `json:"tls_type"`
		Auth                     string `json:"auth_protocol"`
	}
	text, err := os.ReadFile("value.json")
	check(err)
	check(json.Unmarshal(text, &servers))
	one := servers[0]
	if one.Auth != "login" {
		check(fmt.Errorf("auth_protocol is %s", one.Auth))
	}
	send(one.Host, strconv.Itoa(one.Port), one.TLS == "TLS", loginAuth{one.Username, one.Password})
}

func main() {
	map[string]func(){
		"grafana": grafana, "gitea": gitea, "supabase": supabase, "authelia": authelia, "listmonk": listmonk,
	}[os.Args[1]]()
}
