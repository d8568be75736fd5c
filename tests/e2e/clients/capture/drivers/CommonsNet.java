import java.util.Arrays;
import org.apache.commons.net.smtp.*;

public class CommonsNet {
    public static void main(String[] args) throws Exception {
        var env = System.getenv();
        var client = new AuthenticatingSMTPClient("TLS", env.get("TLS").equals("wrapper"), "UTF-8");
        client.setEndpointCheckingEnabled(true);
        client.setTrustManager(null);
        client.setConnectTimeout(Integer.parseInt(env.get("PATIENCE")) * 1000);
        client.setDefaultTimeout(Integer.parseInt(env.get("PATIENCE")) * 1000);
        client.connect(env.get("HOST"), Integer.parseInt(env.get("PORT")));
        check(client, SMTPReply.isPositiveCompletion(client.getReplyCode()), "SMTP server refused connection.");
        check(client, client.elogin("relay.example.com"), "Could not say hello.");
        if (env.get("TLS").equals("starttls")) check(client, client.execTLS(), "Could not start TLS.");
        if (env.containsKey("SMTP_USER")) {
            var isLogin = client.auth(AuthenticatingSMTPClient.AUTH_METHOD.LOGIN, env.get("SMTP_USER"), env.get("SMTP_PASS"));
            check(client, isLogin, "Could not authenticate.");
        }
        check(client, client.setSender(env.get("MAIL_FROM")), "Could not set the sender.");
        check(client, client.addRecipient(env.get("MAIL_TO")), "Could not add the recipient.");
        check(client, client.sendShortMessageData("Subject: test\n\nThis is a test.\n"), "Could not send the message.");
    }

    private static void check(SMTPClient client, boolean isDone, String otherwise) {
        if (isDone) return;
        System.err.println(otherwise + " Reply: " + Arrays.toString(client.getReplyStrings()));
        System.exit(1);
    }
}
