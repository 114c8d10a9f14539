package org.chatrpc.http.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.chatrpc.problem.ChatException;
import org.chatrpc.soap.fault.EnvelopeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the quick cursor reads, the JDK's parser reads with the same result. */
class FastXmlCursorTest {
    private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final int MUTATIONS = Integer.getInteger("chat.xml.mutations", 5_000);

    private static final List<String> DOCUMENTS = List.of(
            "<S:Envelope xmlns:S=\"" + SOAP + "\"><S:Body><SendMessage xmlns=\"urn:chatrpc:v1\"><token>t</token>"
                    + "<room>general</room><body>1 &lt; 2 &amp;&amp; \"a\" ]] &gt; \u00e4\uD83D\uDE00</body>"
                    + "<clientMessageId>m-1</clientMessageId></SendMessage></S:Body></S:Envelope>",
            "<soapenv:Envelope xmlns:soapenv='" + SOAP + "' xmlns:urn='urn:chatrpc:v1'\n"
                    + "  xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">\n   <soapenv:Header/>\n   <soapenv:Body >\r\n"
                    + "      <urn:ReceiveMessages>\n         <urn:token>t</urn:token>\n         <urn:cursor></urn:cursor>"
                    + "<urn:maxEvents/>\n      </urn:ReceiveMessages>\n   </soapenv:Body>\n</soapenv:Envelope>\n",
            "<e:Envelope xmlns:e=\"" + SOAP
                    + "\"><e:Header><x:a xmlns:x=\"urn:x\"><x:b>text</x:b></x:a></e:Header><e:Body>"
                    + "<GetHistory xmlns=\"urn:chatrpc:v1\"><token>t</token><room>r</room><limit> 5 </limit></GetHistory>"
                    + "</e:Body></e:Envelope>");

    /** Pieces that matter to a parser, inserted anywhere. */
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/",
            "/>",
            "</",
            "&",
            ";",
            "&lt;",
            "&#65;",
            "&x;",
            "]]>",
            "<!-- -->",
            "<?p ?>",
            "<![CDATA[x]]>",
            "\"",
            "'",
            "=",
            " ",
            "\r",
            "\n",
            "\u0001",
            "\uFFFF",
            "\uFFFE",
            ":",
            "xmlns",
            "xmlns:S=\"urn:x\" ",
            " a=\"1\"",
            " xmlns=\"\"",
            "<a>",
            "</a>",
            "<S:a/>",
            "x",
            "0",
            "\u00e9",
            "xml:",
            " xsi:nil=\"true\"",
            " xmlns:xml=\"urn:y\"");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void usualDocumentsAreRead(int index) {
        RequestDocument document = document(DOCUMENTS.get(index)).orElseThrow();
        RequestDocument withoutReturns =
                document(DOCUMENTS.get(index).replace("\r", "")).orElseThrow();
        assertThatCode(() -> readAll(new FastXmlCursor(withoutReturns))).doesNotThrowAnyException();
        assertThat(outcome(document, FastXmlCursorTest::check))
                .isEqualTo(outcome(document, FastXmlCursorTest::thoroughly));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><!-- c --></a>",
                "<a>\r</a>",
                "<a b='1'/>",
                "<a>&#65;</a>",
                "<a>]]></a>",
                "<p:a/>",
                "<a",
                "<a></b>",
                "<a xmlns='urn:a' xmlns='urn:b'/>",
                "<a xmlns:p=''/>",
                "<a><![CDATA[x]]></a>",
                "<a/><b/>",
                "<\u00e9/>",
                "<a xmlns:x='a&amp;b'/>",
                "<a>\uFFFF</a>",
                "<a>&amp</a>",
                "<a/>x"
            })
    void othersAreLeftToTheParser(String xml) {
        RequestDocument document = new RequestDocument(xml.getBytes(UTF_8), 0);
        assertThatCode(() -> readAll(new FastXmlCursor(document))).isInstanceOf(FastXmlTokens.Unusual.class);
    }

    @Test
    void mutatedDocumentsHaveTheSameOutcomeAsWithTheParserAlone() {
        long seed = Long.getLong("chat.xml.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int i = 0; i < MUTATIONS; i++) {
            String xml = mutated(DOCUMENTS.get(random.nextInt(DOCUMENTS.size())), random);
            document(xml)
                    .ifPresent(document -> assertThat(outcome(document, FastXmlCursorTest::check))
                            .as("-Dchat.xml.seed=%d: %s", seed, xml)
                            .isEqualTo(outcome(document, FastXmlCursorTest::thoroughly)));
        }
    }

    private static void readAll(XmlCursor xml) throws Exception {
        xml.nextElement();
        xml.skipElement();
        xml.finish();
    }

    private static String mutated(String xml, Random random) {
        String result = xml;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int from = random.nextInt(result.length());
            int to = random.nextBoolean() ? from : Math.min(result.length(), from + 1 + random.nextInt(4));
            String piece = random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size()));
            result = result.substring(0, from) + piece + result.substring(to);
        }
        return result;
    }

    private static Optional<RequestDocument> document(String xml) {
        try {
            return Optional.of(RequestDocument.of(xml.getBytes(UTF_8), Optional.of("utf-8")));
        } catch (ChatException e) {
            return Optional.empty(); // Refused before a cursor sees it.
        }
    }

    private static CheckedCall check(RequestDocument document) {
        return RequestCheck.check(Contract.CHAT, document, operation -> {});
    }

    private static CheckedCall thoroughly(RequestDocument document) {
        return RequestCheck.checkThoroughly(Contract.CHAT, document, operation -> {});
    }

    private static Map<String, Object> outcome(RequestDocument document, Function<RequestDocument, CheckedCall> check) {
        try {
            CheckedCall call = check.apply(document);
            return Map.of("operation", call.operation(), "values", call.values());
        } catch (EnvelopeException e) {
            return Map.of("fault", e.faultCode(), "message", e.getMessage());
        } catch (ChatException e) {
            return Map.of("problem", e.problem(), "message", e.getMessage());
        }
    }
}
