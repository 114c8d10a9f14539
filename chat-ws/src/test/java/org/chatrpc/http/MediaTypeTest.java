package org.chatrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MediaTypeTest {

    @Test
    void nameAndCharsetAreParsedInAnyNotation() {
        assertThat(MediaType.parse("text/xml")).isEqualTo(new MediaType("text/xml", Optional.empty()));
        assertThat(MediaType.parse("Text/XML ; action=\"x\"; Charset=\"UTF-8\""))
                .isEqualTo(new MediaType("text/xml", Optional.of("UTF-8")));
    }

    @Test
    void aMissingHeaderHasNoName() {
        assertThat(MediaType.parse(null).name()).isEmpty();
        assertThat(MediaType.parse(";").name()).isEmpty();
    }
}
