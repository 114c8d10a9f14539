package org.chatrpc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.chatrpc.text.BodyText;
import org.chatrpc.text.Checked.Accepted;
import org.chatrpc.text.Identifier;
import org.chatrpc.text.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library has rules of its own, as it has nothing of the chat; they have to agree with those of the chat. */
class MessageFormTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                " a ",
                "a\r\nb\rc",
                "\uD83D\uDE00",
                "\u00ad",
                "<&>",
                "tab\tand more",
                "\u2800",
                "e\u0301",
                "\uFFFD"
            })
    void whatTheChatAcceptsIsAcceptedAlike(String text) {
        if (BodyText.check(text, Limits.MESSAGE) instanceof Accepted accepted) {
            assertThat(MessageForm.checkedText(text)).isEqualTo(accepted.text());
        } else {
            assertThat(text).as("invisible, which the chat decides").matches("[\u00ad\u2800]");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "bell \u0007", "null \u0000", "half \uD83D", "\uFFFE and more", "\u001b[1m"})
    void whatNoChatAcceptsIsRefused(String text) {
        assertThat(BodyText.check(text, Limits.MESSAGE)).isNotInstanceOf(Accepted.class);
        assertThatIllegalArgumentException().isThrownBy(() -> MessageForm.checkedText(text));
    }

    @Test
    void theCharacterThatCannotBeSentIsNamedWithItsPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageForm.checkedText("\uD83D\uDE00\r\n\u001b[1m"))
                .withMessage("A message cannot have the character U+001B, which XML does not allow: character 3");
    }

    @Test
    void charactersAreCountedAsTheChatDoes() {
        assertThat(MessageForm.MAX_TEXT_LENGTH).isEqualTo(Limits.MESSAGE);
        String longest = "\uD83D\uDE00".repeat(Limits.MESSAGE);
        assertThat(MessageForm.checkedText(longest)).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageForm.checkedText(longest + "."))
                .withMessage("A message has at most 8000 characters, and this one 8001");
    }

    @Test
    void roomsAreThoseThatCanExist() {
        String longest = "r".repeat(Identifier.ROOM.longest());
        MessageForm.checkRoom(longest);
        MessageForm.checkRoom("a".repeat(32) + "~" + "b".repeat(32));
        for (String room : new String[] {"", "Sales", "a b", longest + "xx", "r\u00f6d", "x'; DROP TABLE"}) {
            assertThatIllegalArgumentException().isThrownBy(() -> MessageForm.checkRoom(room));
        }
    }
}
