// The values that Go libraries give for many texts: JSON [[kind, text], ...] on standard input, [{name: value} | null, ...] out.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/hashicorp/hcl/v2/hclparse"
	"github.com/joho/godotenv"
	"gopkg.in/ini.v1"
)

type values map[string]string

func ofIni(text string) (values, error) {
	// As Grafana and Gitea open theirs.
	file, err := ini.LoadSources(ini.LoadOptions{KeyValueDelimiterOnWrite: " = "}, []byte(text))
	if err != nil {
		return nil, err
	}
	return file.Section("s").KeysHash(), nil
}

func ofHcl(text string) (found values, err error) {
	file, problems := hclparse.NewParser().ParseHCL([]byte(text), "x.tfvars")
	if problems.HasErrors() {
		return nil, problems
	}
	attributes, _ := file.Body.JustAttributes()
	found = values{}
	for name, attribute := range attributes {
		value, problems := attribute.Expr.Value(nil)
		if !problems.HasErrors() && value.Type().FriendlyName() == "string" {
			found[name] = value.AsString()
		}
	}
	return found, nil
}

func ofDotenv(text string) (values, error) {
	found, err := godotenv.Unmarshal(text)
	return found, err
}

func read(kind, text string) (found values) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	var err error
	switch kind {
	case "go-ini":
		found, err = ofIni(text)
	case "hcl":
		found, err = ofHcl(text)
	case "godotenv":
		found, err = ofDotenv(text)
	}
	if err != nil {
		return nil
	}
	return found
}

func main() {
	var texts [][2]string
	if err := json.NewDecoder(os.Stdin).Decode(&texts); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	all := make([]values, len(texts))
	for index, one := range texts {
		all[index] = read(one[0], one[1])
	}
	json.NewEncoder(os.Stdout).Encode(all)
}
