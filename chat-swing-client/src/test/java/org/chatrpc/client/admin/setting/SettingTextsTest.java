package org.chatrpc.client.admin.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerSetting.Source;
import org.junit.jupiter.api.Test;

class SettingTextsTest {

    @Test
    void aValueOfTheServersStartIsMarkedOnlyIfItIsNotTheDefault() {
        assertThat(note(setting("8000", Source.DEFAULT, true))).isEmpty();
        assertThat(note(setting("8000", Source.PROPERTY, true))).isEmpty();
        assertThat(note(setting("4000", Source.PROPERTY, true))).isEqualTo("Not the default");
        assertThat(note(setting("4000", Source.ENVIRONMENT, false))).isEqualTo("Not the default, Needs a restart");
    }

    @Test
    void aChangeAtRunTimeIsMarkedWhateverTheValue() {
        assertThat(note(setting("8000", Source.RUN_TIME, true))).isEqualTo("Changed at run time");
        assertThat(SettingTexts.details(setting("6000", Source.RUN_TIME, true)))
                .isEqualTo(String.join(
                        "\n",
                        "Maximum length, see chat.other.",
                        "Now: 6000, changed while the server runs",
                        "After a reset: 5000, as the server was started",
                        "Default: 8000",
                        "Must be: a whole number from 1 to 8000",
                        "System property chat.message.max, environment variable CHAT_MESSAGE_MAX"));
    }

    @Test
    void whatNeedsARestartIsSaidToDoSo() {
        assertThat(SettingTexts.details(setting("8000", Source.DEFAULT, false)))
                .contains("Now: 8000, which is the default\n")
                .contains("Only a restart changes it: system property chat.message.max")
                .doesNotContain("reset");
    }

    @Test
    void ofASecretOnlyWhetherItIsSetIsShown() {
        ServerSetting set = secret(Source.ENVIRONMENT);
        assertThat(SettingTexts.line(set).detail()).isEqualTo("set, but not shown");
        assertThat(note(set)).isEqualTo("Not the default, Needs a restart");
        assertThat(SettingTexts.details(set))
                .contains("Now: set, but not shown, from the environment")
                .doesNotContain("Default:");
        ServerSetting unset = secret(Source.DEFAULT);
        assertThat(SettingTexts.line(unset).detail()).isEqualTo("not set");
        assertThat(note(unset)).isEqualTo("Needs a restart");
        assertThat(SettingTexts.details(unset)).contains("Now: not set\n");
    }

    private static String note(ServerSetting setting) {
        return SettingTexts.line(setting).note();
    }

    private static ServerSetting setting(String value, Source source, boolean changeable) {
        return new ServerSetting(
                "chat.message.max",
                "CHAT_MESSAGE_MAX",
                Optional.of(value),
                true,
                source,
                Optional.of("5000"),
                Optional.of("8000"),
                false,
                changeable,
                "a whole number from 1 to 8000",
                "Maximum length, see `chat.other`.");
    }

    private static ServerSetting secret(Source source) {
        return new ServerSetting(
                "chat.db.password",
                "CHAT_DB_PASSWORD",
                Optional.empty(),
                source != Source.DEFAULT,
                source,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                "a text",
                "The password.");
    }
}
