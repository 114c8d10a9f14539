package org.chatrpc.client.chat.composer.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.emoji.ChosenEmoji;
import org.chatrpc.client.emoji.NamedEmoji;
import org.chatrpc.client.settings.SkinTone;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiModelTest {

    private static final String THUMB = "\uD83D\uDC4D";

    private final ManualDispatcher dispatcher = new ManualDispatcher();
    private final Value<List<String>> recent = new Value<>(List.of());
    private final Value<SkinTone> tone = new Value<>(SkinTone.NONE);
    private final EmojiModel model = new EmojiModel(new ChosenEmoji(recent, tone, dispatcher));

    @Test
    void twoLettersAfterAColonOfferEmojiByName() {
        type("hello :s");
        assertThat(model.isOpen()).isFalse();
        type("hello :sm");
        assertThat(model.found().get()).extracting(NamedEmoji::shortName).contains("smile", "smirk");
        type("hello :thumbsup");
        assertThat(model.found().get().get(0).emoji()).isEqualTo(THUMB);
        type("hello :+1");
        assertThat(model.found().get().get(0).emoji()).isEqualTo(THUMB);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {":)", ":D", ":-)", ":/", "12:30", "at 12:pm", "https://sm", "a::sm", "foo:bar", ":30", ": sm"})
    void facesTimesAndAddressesAreLeftAlone(String text) {
        type(text);
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void theChosenOneIsInsertedInTheSkinToneAndRemembered() {
        tone.set(SkinTone.DARK);
        type("ok :thumbsup");
        assertThat(model.complete("ok :thumbsup", 12).text()).isEqualTo("ok " + THUMB + "\uD83C\uDFFF ");
        assertThat(recent.get()).containsExactly(THUMB + "\uD83C\uDFFF");
        assertThat(model.isOpen()).isFalse();
    }

    @Test
    void whatWasDismissedStaysClosedUntilAnotherColon() {
        type(":smi");
        model.dismiss(":smi", 4);
        type(":smil");
        assertThat(model.isOpen()).isFalse();
        type(":smil :sm");
        assertThat(model.isOpen()).isTrue();
    }

    private void type(String text) {
        model.typed(text, text.length());
        dispatcher.runRounds(2);
    }
}
