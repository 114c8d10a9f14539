package org.chatrpc.client.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chatrpc.client.base.Value;
import org.chatrpc.client.settings.SkinTone;
import org.chatrpc.client.testing.ManualDispatcher;
import org.junit.jupiter.api.Test;

class EmojiCatalogueTest {

    private static final String THUMB = "\uD83D\uDC4D";

    private final EmojiCatalogue all = EmojiCatalogue.get();

    @Test
    void hasEveryEmojiOnceWithoutSkinTones() {
        assertThat(all.all()).hasSizeGreaterThan(1_800).doesNotHaveDuplicates();
        assertThat(all.all()).extracting(NamedEmoji::emoji).doesNotHaveDuplicates();
        assertThat(all.all()).allSatisfy(emoji -> assertThat(emoji.name()).isNotBlank());
    }

    @Test
    void findsByTheBeginningsOfWordsBestFirst() {
        assertThat(all.find("heart")).first().extracting(NamedEmoji::emoji).isEqualTo("\u2764\uFE0F");
        assertThat(all.find("Red  hea".replace("  ", " ")))
                .extracting(NamedEmoji::name)
                .contains("red heart");
        assertThat(all.find("flag germ")).extracting(NamedEmoji::name).contains("flag: Germany");
        assertThat(all.find("zzzz")).isEmpty();
        assertThat(all.find(" ")).isEqualTo(all.all());
    }

    @Test
    void emojiWithASkinToneHaveAllFive() {
        NamedEmoji thumb = all.named(THUMB).findFirst().orElseThrow();
        assertThat(thumb.in(SkinTone.NONE)).isEqualTo(THUMB);
        assertThat(thumb.in(SkinTone.LIGHT)).isEqualTo(THUMB + "\uD83C\uDFFB");
        assertThat(thumb.in(SkinTone.DARK)).isEqualTo(THUMB + "\uD83C\uDFFF");
        assertThat(all.named(THUMB + "\uD83C\uDFFD")).containsExactly(thumb);
        assertThat(all.all())
                .allSatisfy(emoji -> assertThat(emoji.toned().size()).isIn(0, 5));
    }

    @Test
    void thoseChosenLastComeFirst() {
        ManualDispatcher dispatcher = new ManualDispatcher();
        Value<List<String>> recent = new Value<>(List.of());
        ChosenEmoji chosen = new ChosenEmoji(recent, new Value<>(SkinTone.NONE), dispatcher);
        EmojiPickerModel first = new EmojiPickerModel(chosen, emoji -> {});
        dispatcher.runRounds(2);
        first.query("rocket");
        first.choose(first.found().get().get(0));
        first.query("thumbs up");
        first.choose(first.found().get().get(0));
        first.query("rocket");
        first.choose(first.found().get().get(0));
        assertThat(recent.get()).hasSize(2);
        EmojiPickerModel second = new EmojiPickerModel(chosen, emoji -> {});
        dispatcher.runRounds(2);
        assertThat(second.found().get().subList(0, 2))
                .extracting(NamedEmoji::name)
                .containsExactly("rocket", "thumbs up");
    }
}
