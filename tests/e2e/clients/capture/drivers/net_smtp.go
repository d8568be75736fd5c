package main

import (
	"crypto/tls"
	"log"
	"net"
	"net/smtp"
	"os"
)

// As programs do: SendMail, or TLS first where the port wants it.
func main() {
	host, addr := os.Getenv("HOST"), os.Getenv("HOST")+":"+os.Getenv("PORT")
	var auth smtp.Auth
	if user := os.Getenv("SMTP_USER"); user != "" {
		auth = smtp.PlainAuth("", user, os.Getenv("SMTP_PASS"), host)
	}
	from, to := os.Getenv("MAIL_FROM"), []string{os.Getenv("MAIL_TO")}
	message := []byte("Subject: test\r\n\r\nThis is a test.\r\n")
	if os.Getenv("TLS") != "wrapper" {
		if err := smtp.SendMail(addr, auth, from, to, message); err != nil {
			log.Fatal(err)
		}
		return
	}
	conn, err := tls.Dial("tcp", addr, &tls.Config{ServerName: host})
	if err != nil {
		log.Fatalf("failed to send mail: %v", err)
	}
	client, err := smtp.NewClient(net.Conn(conn), host)
	if err != nil {
		log.Fatalf("failed to send mail: %v", err)
	}
	if auth != nil {
		if err := client.Auth(auth); err != nil {
			log.Fatalf("failed to send mail: %v", err)
		}
	}
	if err := client.Mail(from); err != nil {
		log.Fatalf("failed to send mail: %v", err)
	}
}
