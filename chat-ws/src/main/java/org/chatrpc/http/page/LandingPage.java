package org.chatrpc.http.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chatrpc.http.ResponseBody;
import org.chatrpc.http.address.ServerAddress;

/** The page shown to people who open the server's address in a browser. */
public class LandingPage extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String PAGE = resource("landing.html");
    private static final String WITH_CLIENT = resource("landing-client.html");
    private static final String WITHOUT_CLIENT = resource("landing-no-client.html");

    @Inject
    private transient ClientFiles client;

    @Inject
    private transient ServerAddress address;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<ClientFile> files = client.offered();
        String page = PAGE.replace("{{client}}", files.isEmpty() ? WITHOUT_CLIENT : WITH_CLIENT)
                .replace("{{downloads}}", DownloadList.html(files))
                .replace("{{address}}", address.of(request));
        byte[] html = page.getBytes(StandardCharsets.UTF_8);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors"
                        + " 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        ResponseBody.send(request, response, "text/html; charset=utf-8", html);
    }

    private static String resource(String name) {
        try (InputStream in = LandingPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
