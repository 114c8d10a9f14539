package org.chatrpc.client.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.chatrpc.client.command.ShortcutsModel.Entry;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.CommandGroup;
import org.junit.jupiter.api.Test;

class ShortcutsModelTest {

    private final ShortcutsModel model = new ShortcutsModel(command -> true);

    @Test
    void showsEveryCommandOfTheCatalogueOnceAndTheOtherKeys() {
        assertThat(model.shown().get().values().stream().flatMap(List::stream).map(Entry::text))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Arrays.stream(Command.values()).map(Command::text),
                                Arrays.stream(OtherKey.values()).map(OtherKey::text))
                        .toList());
    }

    @Test
    void everyOtherKeyHasKeys() {
        assertThat(OtherKey.values())
                .allSatisfy(key -> assertThat(key.keys())
                        .isNotEmpty()
                        .allSatisfy(shown -> assertThat(shown).isNotBlank()));
    }

    @Test
    void findsByNameAndByKeys() {
        model.filter("unread room");
        assertThat(model.shown().get()).containsOnlyKeys(CommandGroup.NAVIGATION);
        model.filter("f5");
        assertThat(model.shown().get().get(CommandGroup.APPLICATION))
                .extracting(Entry::text)
                .containsExactly(Command.RECONNECT.text(), Command.UNSENT.text());
        model.filter("edit history");
        assertThat(model.shown().get().get(CommandGroup.MESSAGES))
                .containsExactly(new Entry(Command.EARLIER_TEXTS.text(), List.of()));
        model.filter("@");
        assertThat(model.shown().get().get(CommandGroup.WRITING))
                .extracting(Entry::text)
                .containsExactly(OtherKey.MENTION.text());
        model.filter("nothing like this");
        assertThat(model.shown().get()).isEmpty();
    }
}
