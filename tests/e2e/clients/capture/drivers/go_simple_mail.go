package main

import (
	"log"
	"os"
	"strconv"
	"time"

	mail "github.com/xhit/go-simple-mail"
)

func main() {
	server := mail.NewSMTPClient()
	patience, _ := strconv.Atoi(os.Getenv("PATIENCE"))
	server.Host = os.Getenv("HOST")
	server.Port, _ = strconv.Atoi(os.Getenv("PORT"))
	server.Username, server.Password = os.Getenv("SMTP_USER"), os.Getenv("SMTP_PASS")
	switch os.Getenv("TLS") {
	case "wrapper":
		server.Encryption = mail.EncryptionSSLTLS
	case "starttls":
		server.Encryption = mail.EncryptionSTARTTLS
	}
	server.ConnectTimeout = time.Duration(patience) * time.Second
	server.SendTimeout = time.Duration(patience) * time.Second
	client, err := server.Connect()
	if err != nil {
		log.Fatal(err)
	}
	email := mail.NewMSG()
	email.SetFrom(os.Getenv("MAIL_FROM")).AddTo(os.Getenv("MAIL_TO")).SetSubject("test").SetBody(mail.TextPlain, "This is a test.")
	if err := email.Send(client); err != nil {
		log.Println(err)
	}
}
