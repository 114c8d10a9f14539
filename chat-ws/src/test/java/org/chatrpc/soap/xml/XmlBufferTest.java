package org.chatrpc.soap.xml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class XmlBufferTest {

    @Test
    void textIsReadBackAsItWas() throws Exception {
        assertThat(readBack("<a> & \"b\" 'c' ]]> \r\n\t é שלום 東京 👍🏽"))
                .isEqualTo("<a> & \"b\" 'c' ]]> \r\n\t é שלום 東京 👍🏽");
    }

    @Test
    void whatXmlCannotContainIsReplaced() throws Exception {
        assertThat(readBack("a\u0000b\u001Fc\uD800d\uDC00e\uFFFEf\uFFFFg"))
                .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg");
        assertThat(readBack("\uD83D")).isEqualTo("\uFFFD");
    }

    @Test
    void anyTextIsReadBack() throws Exception {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            String text = text(random);
            assertThat(readBack(text)).isEqualTo(text);
        }
    }

    @Test
    void truncatingDiscardsTheEnd() {
        XmlBuffer xml = new XmlBuffer(1).markup("<a>");
        int length = xml.length();
        xml.text("discarded");
        xml.truncate(length);
        assertThat(new String(xml.markup("</a>").toByteArray(), UTF_8)).isEqualTo("<a></a>");
    }

    private static String readBack(String text) throws Exception {
        byte[] xml = new XmlBuffer(1).markup("<t>").text(text).markup("</t>").toByteArray();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement()
                .getTextContent();
    }

    /** Characters that XML can contain, around each boundary of their encoding. */
    private static String text(Random random) {
        int[] boundaries = {
            '\t', '\n', '\r', ' ', '&', '<', '>', 0x7F, 0x80, 0x7FF, 0x800, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF
        };
        return random.ints(random.nextInt(40), 0, boundaries.length)
                .map(i -> boundaries[i])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
