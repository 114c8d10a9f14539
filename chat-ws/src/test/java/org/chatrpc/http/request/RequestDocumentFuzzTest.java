package org.chatrpc.http.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.chatrpc.problem.ChatException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/** Compares what the scanner accepts with what a real XML parser reads, over randomly generated documents. */
class RequestDocumentFuzzTest {
    private static final int DOCUMENTS = 20_000;

    private static final List<String> PIECES = List.of(
            " ",
            "\n",
            "\r\n",
            "\t",
            "<!--",
            "-->",
            "<!-- x -->",
            "--",
            "->",
            "-",
            "<?p",
            "?>",
            "<?p x?>",
            "?",
            ">",
            "<",
            "<!",
            "<!DOCTYPE a>",
            "<!DOCTYPE",
            "<!DOCTYPE a []>",
            "<![CDATA[",
            "]]>",
            "<a>",
            "<a/>",
            "ä",
            "€",
            "\0",
            "\uFEFF",
            "<?xml version='1.0'?>",
            "<?xml?>",
            "<?XML x?>",
            "&#60;",
            "x");

    private static final List<String> DECLARATIONS = List.of(
            "",
            "",
            "",
            "<?xml version='1.0'?>",
            "<?xml version=\"1.0\" encoding='UTF-8'?>",
            "<?xml version='1.0' encoding=\"ISO-8859-1\" standalone='no'?>",
            "<?xml version='1.0' encoding='UTF-16'?>",
            "<?xml version='1.0' encoding='US-ASCII' ?>");

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1);

    private final Random random = new Random(20260101);
    private final SAXParser parser = SAXParserFactory.newDefaultInstance().newSAXParser();

    RequestDocumentFuzzTest() throws ParserConfigurationException, SAXException {}

    /** What a parser found in a document. */
    private record Reading(boolean documentType, boolean wellFormed, String text) {}

    @Test
    void exactlyWellFormedDocumentsWithoutDocumentTypePass() {
        int passed = 0;
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] body = body();
            Reading original = read(body, null);
            Optional<byte[]> normalised = normalised(body);
            if (normalised.isPresent()) {
                passed++;
                Reading reading = read(normalised.get(), "UTF-8");
                assertThat(reading.documentType())
                        .as("normalised: %s", shown(body))
                        .isFalse();
                assertThat(original.documentType())
                        .as("original: %s", shown(body))
                        .isFalse();
                if (original.wellFormed() && reading.wellFormed()) {
                    assertThat(reading.text()).as(shown(body)).isEqualTo(original.text());
                }
            } else {
                refused++;
                assertThat(original.wellFormed() && !original.documentType() && !looksLikeUtf32(body))
                        .as("refused although well-formed: %s", shown(body))
                        .isFalse();
            }
        }
        assertThat(passed).isGreaterThan(DOCUMENTS / 20);
        assertThat(refused).isGreaterThan(DOCUMENTS / 20);
    }

    private byte[] body() {
        StringBuilder text = new StringBuilder(pick(DECLARATIONS));
        for (int pieces = random.nextInt(5); pieces > 0; pieces--) {
            text.append(pick(PIECES));
        }
        text.append("<a>ä</a>");
        Charset charset = pick(CHARSETS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(text.toString().getBytes(charset));
        byte[] body = bytes.toByteArray();
        if (random.nextInt(4) == 0) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return body;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static Optional<byte[]> normalised(byte[] body) {
        try {
            RequestDocument document = RequestDocument.of(body, Optional.empty());
            byte[] bytes = document.bytes();
            return Optional.of(Arrays.copyOfRange(bytes, document.offset(), bytes.length));
        } catch (ChatException e) {
            return Optional.empty();
        }
    }

    private Reading read(byte[] body, String encoding) {
        Listener listener = new Listener();
        try {
            InputSource source = new InputSource(new ByteArrayInputStream(body));
            source.setEncoding(encoding);
            parser.reset();
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", listener);
            parser.parse(source, listener);
            return new Reading(listener.documentType, true, listener.text.toString());
        } catch (SAXException | IOException e) {
            return new Reading(listener.documentType, false, "");
        }
    }

    private static final class Listener extends DefaultHandler2 {
        private final StringBuilder text = new StringBuilder();
        private boolean documentType;

        @Override
        public void startDTD(String name, String publicId, String systemId) {
            documentType = true;
        }

        @Override
        public void characters(char[] from, int start, int length) {
            text.append(from, start, length);
        }
    }

    /** The JDK's parser accepts UTF-32, leniently; this server does not support it. */
    private static boolean looksLikeUtf32(byte[] body) {
        return body[0] == 0 && body[1] == 0;
    }

    private static String shown(byte[] body) {
        return new String(body, StandardCharsets.ISO_8859_1).replace("\0", "\\0");
    }
}
