import org.apache.commons.mail.*;

public class CommonsEmail {
    public static void main(String[] args) throws Exception {
        var env = System.getenv();
        var email = new SimpleEmail();
        email.setHostName(env.get("HOST"));
        email.setSmtpPort(Integer.parseInt(env.get("PORT")));
        email.setSslSmtpPort(env.get("PORT"));
        email.setSocketTimeout(Integer.parseInt(env.get("PATIENCE")) * 1000);
        email.setSocketConnectionTimeout(Integer.parseInt(env.get("PATIENCE")) * 1000);
        email.setSSLOnConnect(env.get("TLS").equals("wrapper"));
        email.setStartTLSRequired(env.get("TLS").equals("starttls"));
        email.setSSLCheckServerIdentity(!env.get("TLS").equals("none"));
        if (env.containsKey("SMTP_USER")) email.setAuthentication(env.get("SMTP_USER"), env.get("SMTP_PASS"));
        email.setFrom(env.get("MAIL_FROM"));
        email.addTo(env.get("MAIL_TO"));
        email.setSubject("test");
        email.setMsg("This is a test.");
        email.send();
    }
}
