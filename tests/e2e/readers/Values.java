// The values that java.util.Properties gives for many texts, each after its length in characters on a line; the same form out.

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

public class Values {
    public static void main(String[] arguments) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        for (String length = in.readLine(); length != null; length = in.readLine()) {
            char[] text = new char[Integer.parseInt(length)];
            for (int at = 0; at < text.length;) at += in.read(text, at, text.length - at);
            Properties properties = new Properties();
            try {
                properties.load(new StringReader(new String(text)));
                for (String name : properties.stringPropertyNames()) out.print(name + "=" + properties.getProperty(name) + "\0");
            } catch (IllegalArgumentException refused) {
                out.print("\1");
            }
            out.print("\f");
        }
        out.flush();
    }
}
