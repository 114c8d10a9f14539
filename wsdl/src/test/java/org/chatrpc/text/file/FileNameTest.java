package org.chatrpc.text.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "photo.jpg,photo.jpg",
        "Grüße aus Köln.pdf,Grüße aus Köln.pdf",
        "会議.docx,会議.docx",
        "../../etc/passwd,passwd",
        "C:\\Users\\ann\\notes.txt,notes.txt",
        "/,file",
        "..,file",
        "'  ',file",
        "'',file",
        "'.hidden',hidden",
        "'trailing. . ',trailing",
        "a<b>c:d|e?f*g.txt,a_b_c_d_e_f_g.txt",
        "CON,_CON",
        "nul.txt,_nul.txt",
        "COM1 .log,_COM1 .log",
        "console.log,console.log",
    })
    void isSafeToShowAndToSaveUnder(String given, String shown) {
        assertThat(FileName.shown(given)).isEqualTo(shown);
    }

    @Test
    void doesNotChangeTheDirectionOfItsLine() {
        assertThat(FileName.shown("invoice\u202Egpj.exe")).isEqualTo("invoicegpj.exe");
        assertThat(FileName.shown("a\u0000b\nc\u2028d.txt")).isEqualTo("a b c d.txt");
        assertThat(FileName.shown("\u200B\u2066")).isEqualTo("file");
    }

    @Test
    void keepsItsEndingWhenItIsShortened() {
        String shown = FileName.shown("€".repeat(500) + ".tar");
        assertThat(shown).endsWith("€.tar");
        assertThat(shown.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
        assertThat(FileName.shown("x".repeat(300) + "." + "y".repeat(300)).length())
                .isEqualTo(255);
    }

    @Test
    void isTheSameWhenItIsShownAgain() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String given = random.ints(random.nextInt(300), 0, 0x2100)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String shown = FileName.shown(given);
            assertThat(shown).isNotBlank().doesNotContain("/", "\\", "\n", "\u202E");
            assertThat(shown.getBytes(UTF_8).length).isLessThanOrEqualTo(255);
            assertThat(FileName.shown(shown)).isEqualTo(shown);
        }
    }

    @Test
    void namesItsExtension() {
        assertThat(FileName.extension("a.tar.GZ")).isEqualTo("gz");
        assertThat(FileName.extension("none")).isEmpty();
        assertThat(FileName.extension(".none")).isEmpty();
    }
}
