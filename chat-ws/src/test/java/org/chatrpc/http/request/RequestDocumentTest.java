package org.chatrpc.http.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Optional;
import org.chatrpc.problem.ChatException;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestDocumentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>ä</a>",
                "\uFEFF<a>ä</a>",
                "<?xml version='1.0'?><a>ä</a>",
                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\" ?><a>ä</a>",
                "\uFEFF<?xml version='1.0' encoding='UTF-8'?><a>ä</a>",
            })
    void declarationAndByteOrderMarkAreDropped(String text) {
        assertThat(normalised(text.getBytes(UTF_8))).isEqualTo("<a>ä</a>");
    }

    @Test
    void contentBetweenDeclarationAndRootIsKept() {
        assertThat(normalised("<?xml version='1.0'?>\n<!-- ä --><?style x?>\r\n<a/>".getBytes(UTF_8)))
                .isEqualTo("\n<!-- ä --><?style x?>\r\n<a/>");
    }

    @Test
    void utf16IsRecognisedByByteOrderMarkOrZeroBytes() {
        for (Charset charset : new Charset[] {UTF_16BE, UTF_16LE}) {
            assertThat(normalised("<a>ä😀</a>".getBytes(charset))).isEqualTo("<a>ä😀</a>");
            assertThat(normalised("\uFEFF<?xml version='1.0' encoding='UTF-16'?><a>ä</a>".getBytes(charset)))
                    .isEqualTo("<a>ä</a>");
        }
    }

    @Test
    void theCharsetOfTheHeaderTakesPrecedence() {
        byte[] latin1 = "<?xml version='1.0' encoding='utf-8'?><a>ä</a>".getBytes(ISO_8859_1);
        assertThat(normalised(latin1, "ISO-8859-1")).isEqualTo("<a>ä</a>");
        byte[] declared = "<?xml version='1.0' encoding='iso-8859-1'?><a>ä</a>".getBytes(ISO_8859_1);
        assertThat(normalised(declared)).isEqualTo("<a>ä</a>");
    }

    @Test
    void aUtf16DeclarationInUtf8TextIsAcceptedIfTheHeaderSaysUtf8AsDotNetSendsIt() {
        byte[] body = "<?xml version='1.0' encoding='utf-16'?><a>ä</a>".getBytes(UTF_8);
        assertThat(normalised(body, "utf-8")).isEqualTo("<a>ä</a>");
        assertRefused(body, "UTF-16");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<?xml version='1.0'?><!DOCTYPE a><a/>",
                "\uFEFF\n<!-- <a> -->\t<?p <a?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>",
                "<!----><!DOCTYPE a><a/>",
                "<?p??><!DOCTYPE a><a/>",
            })
    void aDocumentTypeIsRefusedInEveryEncoding(String text) {
        assertRefused(text.getBytes(UTF_8), "DOCTYPE");
        assertRefused(text.getBytes(UTF_16BE), "DOCTYPE");
        assertRefused(text.getBytes(UTF_16LE), "DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<",
                "a<a/>",
                "<!doctype a><a/>",
                "<![CDATA[x]]><a/>",
                "</a>",
                "<!--",
                "<?p",
                "<!-- -- --><a/>",
                "<!--->-->",
                "{\"json\": true}",
                "<?xml version='1.1'?><a/>",
                "<?xml version='1.0' encoding='utf-16' standalone='maybe'?><a/>",
                " <?xml version='1.0'?><a/>",
                "<?xml?><a/>",
                "<?XML version='1.0'?><a/>",
                "\u0085<a/>",
            })
    void anythingElseBeforeTheRootElementIsRefused(String text) {
        assertRefused(text.getBytes(UTF_8), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "utf-32", "ibm037", "windows-1252", "shift_jis", "x", ""})
    void otherEncodingsAreRefused(String encoding) {
        byte[] body = "<a/>".getBytes(UTF_8);
        assertThatThrownBy(() -> RequestDocument.of(body, Optional.of(encoding)))
                .isInstanceOf(ChatException.class);
        assertRefused(("<?xml version='1.0' encoding='" + encoding + "'?><a/>").getBytes(UTF_8), "");
    }

    @Test
    void anOverlongUtf8SequenceIsRefused() {
        byte[] body = "<!-- XX> <!DOCTYPE a> --><a/>".getBytes(ISO_8859_1);
        body[5] = (byte) 0xC0;
        body[6] = (byte) 0xAD;
        assertRefused(body, "UTF-8");
    }

    @Test
    void invalidUtf8IsRefusedAnywhere() {
        assertRefused("<a>ä</a>".getBytes(ISO_8859_1), "UTF-8");
    }

    @Test
    void truncatedUtf16IsRefused() {
        assertRefused(new byte[] {0, '<', 0, 'a', 0, '/', 0}, "UTF-16");
        assertRefused(new byte[] {0, '<', 0, 'a', (byte) 0xD8, 0, 0, '>'}, "UTF-16");
    }

    private static String normalised(byte[] body) {
        return text(RequestDocument.of(body, Optional.empty()));
    }

    private static String normalised(byte[] body, String charset) {
        return text(RequestDocument.of(body, Optional.of(charset)));
    }

    private static String text(RequestDocument document) {
        return new String(document.bytes(), document.offset(), document.bytes().length - document.offset(), UTF_8);
    }

    private static void assertRefused(byte[] body, String because) {
        assertThatThrownBy(() -> RequestDocument.of(body, Optional.empty()))
                .isInstanceOfSatisfying(
                        ChatException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(Problem.INVALID_REQUEST))
                .hasMessageContaining(because);
    }
}
