package org.chatrpc.soap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OptionalElementTest {

    @Test
    void whatSoapUiFillsInCountsAsAbsent() {
        assertThat(OptionalElement.text(null)).isEmpty();
        assertThat(OptionalElement.text("")).isEmpty();
        assertThat(OptionalElement.text("?")).isEmpty();
        assertThat(OptionalElement.text("??")).contains("??");
    }

    @Test
    void anEmptyTextMayHaveAMeaning() {
        assertThat(OptionalElement.textOrEmpty("")).contains("");
        assertThat(OptionalElement.textOrEmpty("?")).isEmpty();
    }
}
