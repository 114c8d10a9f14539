package org.chatrpc.client.admin.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.chatrpc.client.admin.setting.ChangeSettingModel.Field;
import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.testing.InMemoryServer.Weather;
import org.chatrpc.client.testing.SignedIn;
import org.junit.jupiter.api.Test;

class ChangeSettingModelTest {

    private final SignedIn alice = SignedIn.alice();
    private final List<String> changes = new ArrayList<>();
    private final ChangeSettingModel model = model("chat.message.max");

    @Test
    void aValueIsChanged() {
        assertThat(model.value()).isEqualTo("4000");
        model.save(" 6000 ");
        assertThat(model.busy().get()).isTrue();
        model.save("7000");
        pass();
        assertThat(model.saved().get()).isTrue();
        assertThat(model.busy().get()).isFalse();
        assertThat(changes).containsExactly("changed");
        assertThat(setting("chat.message.max").value()).hasValue("6000");
        assertThat(setting("chat.message.max").source()).isEqualTo(ServerSetting.Source.RUN_TIME);
    }

    @Test
    void theServersRefusalIsToldAtTheField() {
        model.save("many");
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(Field.VALUE);
        assertThat(model.errors().get().get(Field.VALUE)).endsWith("it must be a whole number from 1 to 8000.");
        assertThat(model.saved().get()).isFalse();
        model.save("1");
        assertThat(model.errors().get()).isEmpty();
        pass();
        assertThat(model.saved().get()).isTrue();
    }

    @Test
    void otherFailuresAreToldBelowTheForm() {
        ChangeSettingModel folder = model("chat.data.dir");
        folder.save("elsewhere");
        pass();
        assertThat(folder.errors().get()).containsOnlyKeys(Field.FORM);
        alice.server().weather(Weather.AWAY);
        model.save("5000");
        pass();
        assertThat(model.errors().get()).containsOnlyKeys(Field.FORM);
        assertThat(changes).as("without an answer, it may have been changed").hasSize(2);
    }

    @Test
    void thereIsAChoiceOnlyIfTheRuleIsAListThatHasThePresentValue() {
        assertThat(model.choices()).isEmpty();
        assertThat(model("chat.registration.open").choices()).containsExactly("true", "false");
        assertThat(model("chat.message.mentionAllRole").choices()).containsExactly("MEMBER", "MODERATOR", "OWNER");
        alice.server().keeping(keeping -> keeping.change("chat.registration.open", "sometimes"));
        assertThat(model("chat.registration.open").choices()).isEmpty();
    }

    private ChangeSettingModel model(String name) {
        return new ChangeSettingModel(alice.session(), setting(name), () -> changes.add("changed"));
    }

    private ServerSetting setting(String name) {
        return alice
                .server()
                .administration()
                .settings(alice.session().account().token())
                .stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void pass() {
        alice.dispatcher().pass(Duration.ZERO);
    }
}
