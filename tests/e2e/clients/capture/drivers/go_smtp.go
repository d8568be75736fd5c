package main

import (
	"crypto/tls"
	"log"
	"os"
	"strings"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

func main() {
	host, addr := os.Getenv("HOST"), os.Getenv("HOST")+":"+os.Getenv("PORT")
	config := &tls.Config{ServerName: host}
	dial := map[bool]func() (*smtp.Client, error){
		true:  func() (*smtp.Client, error) { return smtp.DialTLS(addr, config) },
		false: func() (*smtp.Client, error) { return smtp.Dial(addr) },
	}
	client, err := dial[os.Getenv("TLS") == "wrapper"]()
	check(err)
	if os.Getenv("TLS") == "starttls" {
		check(client.StartTLS(config))
	}
	if user := os.Getenv("SMTP_USER"); user != "" {
		check(client.Auth(sasl.NewPlainClient("", user, os.Getenv("SMTP_PASS"))))
	}
	check(client.Mail(os.Getenv("MAIL_FROM"), nil))
	check(client.Rcpt(os.Getenv("MAIL_TO")))
	writer, err := client.Data()
	check(err)
	_, err = writer.Write([]byte(strings.ReplaceAll("Subject: test\n\nThis is a test.\n", "\n", "\r\n")))
	check(err)
	check(writer.Close())
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
