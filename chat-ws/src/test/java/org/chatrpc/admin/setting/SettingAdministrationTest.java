package org.chatrpc.admin.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.Optional;
import org.chatrpc.Chat;
import org.chatrpc.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingAdministrationTest {
    @TempDir
    Path folder;

    /** After going back to an older version, nobody could get rid of it otherwise. */
    @Test
    void whatAnotherVersionWasToldCanBeReset() {
        try (Chat chat = new Chat(folder).ready()) {
            chat.registerAll("ann", "bob");
            SettingAdministration settings = chat.administration.settings();
            for (String name : new String[] {"chat.from.the.future", "chat.db.password"}) {
                chat.journal.run(new ChangeSetting("ann", name, Optional.of("1"), ""));
                assertRefused(Problem.NOT_PERMITTED, () -> settings.reset("bob", name));
                assertThat(settings.reset("ann", name))
                        .returns(name, SettingView::name)
                        .returns(false, SettingView::isChangeable)
                        .returns(SettingView.Source.DEFAULT, SettingView::source);
                assertThat(chat.stores.log().snapshot().settings()).isEmpty();
            }
            assertThat(assertRefused(Problem.INVALID_VALUE, () -> settings.reset("ann", "chat.from.the.future"))
                            .field())
                    .contains("name");
            assertRefused(Problem.NOT_PERMITTED, () -> settings.reset("ann", "chat.db.password"));
        }
    }
}
