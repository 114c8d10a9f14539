package org.chatrpc.client.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.client.ui.Command;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormattingTest {

    /** In the texts, brackets enclose the selection and a slash is a line end. */
    @ParameterizedTest
    @CsvSource({
        "BOLD, a [b] c, a **[b]** c",
        "BOLD, a **[b]** c, a [b] c",
        "BOLD, a [ b ]c, a  **[b]** c",
        "BOLD, a[], a**[]**",
        "BOLD, a**[]**, a[]",
        "ITALIC, [b], *[b]*",
        "ITALIC, *[b]*, [b]",
        "ITALIC, **[b]**, ***[b]***",
        "ITALIC, ***[b]***, **[b]**",
        "BOLD, ***[b]***, *[b]*",
        "STRIKE, [b], ~~[b]~~",
        "CODE, [b], `[b]`",
        "CODE, `[b]`, [b]",
        "CODE, [a`b], ``[a`b]``",
        "BOLD, [a/ b /c], **[a**/ **b** /**c]**",
        "CODE, x[a/b]y, x/```/[a/b]/```/y",
        "CODE, [a/b], ```/[a/b]/```"
    })
    void theSelectionIsFormattedOrNoLonger(Command command, String before, String after) {
        String typed = before.replace('/', '\n');
        int start = typed.indexOf('[');
        int end = typed.indexOf(']') - 1;
        Formatting done = new Formatting(typed.replace("[", "").replace("]", ""), start, end).with(command);
        String shown = done.text().substring(0, done.start()) + "["
                + done.text().substring(done.start(), done.end()) + "]"
                + done.text().substring(done.end());
        assertThat(shown.replace('\n', '/')).isEqualTo(after);
    }
}
