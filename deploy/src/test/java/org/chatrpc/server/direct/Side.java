package org.chatrpc.server.direct;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.awaitility.Awaitility;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One of the two servers, and what its users know of it. */
final class Side {
    /** Elements whose contents differ between two servers that do the same. */
    private static final Set<String> OWN = Set.of(
            "token",
            "sessionId",
            "cursor",
            "sentAt",
            "at",
            "joinedAt",
            "createdAt",
            "lastMessageAt",
            "expiresAt",
            "editedAt",
            "deletedAt",
            "pinnedAt",
            "incident",
            "attachmentId");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;
    private final DocumentBuilder parser = parser();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> cursors = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final List<String> messages = new ArrayList<>();

    Side(URI service) {
        this.service = service;
    }

    /** Signs a user up. */
    void register(String username) {
        Element session = call("<Register xmlns=\"urn:chatrpc:v1\"><username>" + username
                + "</username><password>correct horse battery</password></Register>");
        tokens.put(username, text(session, "token"));
        String cursor = text(
                call(as(
                        username,
                        "<ReceiveMessages xmlns=\"urn:chatrpc:v1\"><token>{token}</token></ReceiveMessages>")),
                "cursor");
        cursors.add(cursor);
    }

    /** Uploads a picture, a little different from all others. */
    void upload(String username, String room, int number) {
        byte[] content = picture(number);
        String begin =
                "<BeginUpload xmlns=\"urn:chatrpc:v1\"><token>{token}</token><room>" + room + "</room><name>" + number
                        + ".gif</name><size>" + content.length + "</size><sha256>" + sha256(content)
                        + "</sha256><clientUploadId>" + number + "</clientUploadId></BeginUpload>";
        String id = text(call(as(username, begin)), "uploadId");
        call(as(
                username,
                "<UploadPart xmlns=\"urn:chatrpc:v1\"><token>{token}</token><uploadId>" + id
                        + "</uploadId><offset>0</offset><content>"
                        + Base64.getEncoder().encodeToString(content)
                        + "</content></UploadPart>"));
        call(as(
                username,
                "<FinishUpload xmlns=\"urn:chatrpc:v1\"><token>{token}</token><uploadId>" + id
                        + "</uploadId></FinishUpload>"));
        files.add(id);
    }

    private static byte[] picture(int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(width + 1, 5, BufferedImage.TYPE_BYTE_GRAY), "gif", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a call that must succeed. */
    Element call(String content) {
        Element body = parse(post(envelope(content)).body());
        if (body.getElementsByTagName("faultcode").getLength() > 0) {
            throw new AssertionError(content + ": " + body.getTextContent());
        }
        return body;
    }

    String as(String username, String content) {
        return content.replace("{token}", tokens.get(username));
    }

    /**
     * The answer as one text in which only what both servers must agree on remains.
     *
     * @param pick chooses one of the cursors and messages that this server has given; the same choice on both servers is the
     *     same position or message
     */
    String answer(Calls.Generated call, int pick) {
        String cursor = cursors.get(Math.floorMod(pick, cursors.size()));
        String envelope = as(call.user(), call.envelope()).replace("{cursor}", cursor);
        if (!messages.isEmpty()) {
            envelope = envelope.replace("{message}", messages.get(Math.floorMod(pick, messages.size())));
        }
        for (int i = 0; i < files.size(); i++) {
            envelope = envelope.replace("{file" + i + "}", files.get(i));
        }
        HttpResponse<String> response = post(envelope);
        Element answer = parse(response.body());
        if (answer.getElementsByTagNameNS("*", "cursor").getLength() > 0) {
            cursors.add(text(answer, "cursor"));
        }
        if (answer.getElementsByTagNameNS("*", "SendMessageResponse").getLength() > 0) {
            messages.add(text(answer, "messageId"));
        }
        StringBuilder shown = new StringBuilder()
                .append(response.statusCode())
                .append(' ')
                .append(response.headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT));
        show(answer, shown);
        return shown.toString();
    }

    /**
     * The answer to a poll that is waiting when somebody writes, as that of {@link #answer}.
     *
     * @param reader who polls
     * @param write the call that wakes it
     */
    String woken(String reader, Calls.Generated write) {
        String now = "<ReceiveMessages xmlns=\"urn:chatrpc:v1\"><token>{token}</token>";
        String cursor = text(call(as(reader, now + "</ReceiveMessages>")), "cursor");
        Calls.Generated poll = new Calls.Generated(
                reader,
                envelope(now + "<cursor>" + cursor + "</cursor><waitSeconds>20</waitSeconds></ReceiveMessages>"));
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(poll, 0));
        Awaitility.await().until(() -> waiting() > 0);
        post(as(write.user(), write.envelope()));
        return answer.join();
    }

    /** How many readers wait, as the server says. */
    private long waiting() throws IOException {
        try (InputStream in = service.resolve("metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("chat_waiting_readers "))
                    .mapToLong(line -> (long) Double.parseDouble(line.split(" ")[1]))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static String envelope(String content) {
        return "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body>" + content
                + "</s:Body></s:Envelope>";
    }

    private static void show(Element element, StringBuilder shown) {
        shown.append('\n')
                .append('{')
                .append(element.getNamespaceURI())
                .append('}')
                .append(element.getLocalName());
        boolean leaf = true;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                leaf = false;
                show(child, shown);
            }
        }
        if (leaf) {
            shown.append('=').append(OWN.contains(element.getLocalName()) ? "..." : element.getTextContent());
        }
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
    }

    private HttpResponse<String> post(String envelope) {
        Charset charset = envelope.startsWith("\uFEFF") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        HttpRequest request = HttpRequest.newBuilder(service)
                .header("Content-Type", charset.equals(StandardCharsets.UTF_8) ? "text/xml; charset=utf-8" : "text/xml")
                .POST(BodyPublishers.ofString(envelope, charset))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + envelope, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Element parse(String document) {
        try {
            return parser.parse(new InputSource(new StringReader(document))).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new AssertionError("The answer is no XML: " + document, e);
        }
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
