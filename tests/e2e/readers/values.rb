# The values that Ruby gives for many texts: JSON [[kind, text], ...] on standard input, [{name: value} | null, ...] out.
require "json"
require "yaml"
begin
  require "dotenv"
rescue LoadError
  nil
end

READERS = {
  # The texts are generated from a fixed alphabet, and hold assignments of literals alone.
  "ruby" => ->(text) { eval(text + "\n{" + text.scan(/^(a\d)/).flatten.uniq.map { |name| "#{name.inspect} => #{name}" }.join(",") + "}") },
  "ruby-dotenv" => ->(text) { Dotenv::Parser.new(text).call },
  "yaml" => ->(text) { YAML.safe_load(text) },
}.freeze

def values(kind, text)
  read = READERS.fetch(kind).call(text)
  read.is_a?(Hash) ? read.select { |_, value| value.is_a?(String) } : nil
rescue StandardError, SyntaxError
  nil
end

$stderr = File.open(File::NULL, "w")
puts JSON.generate(JSON.parse($stdin.read).map { |kind, text| values(kind, text) })
