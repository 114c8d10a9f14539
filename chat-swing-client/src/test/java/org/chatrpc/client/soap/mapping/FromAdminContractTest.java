package org.chatrpc.client.soap.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.chatrpc.client.session.admin.ServerSetting;
import org.chatrpc.client.session.admin.ServerSetting.Source;
import org.chatrpc.contract.admin.Setting;
import org.junit.jupiter.api.Test;

class FromAdminContractTest {

    @Test
    void aSettingIsReadAsItIs() {
        Setting given = given("RUN_TIME");
        given.setValue("6000");
        given.setStartValue("5000");
        given.setDefaultValue("8000");
        given.setHasValue(true);
        given.setChangeable(true);
        ServerSetting setting = FromAdminContract.setting(given);
        assertThat(setting.name()).isEqualTo("chat.message.max");
        assertThat(setting.environment()).isEqualTo("CHAT_MESSAGE_MAX");
        assertThat(setting.value()).hasValue("6000");
        assertThat(setting.startValue()).hasValue("5000");
        assertThat(setting.defaultValue()).hasValue("8000");
        assertThat(setting.set()).isTrue();
        assertThat(setting.source()).isEqualTo(Source.RUN_TIME);
        assertThat(setting.differs()).isTrue();
        assertThat(setting.resettable()).isTrue();
        assertThat(setting.rule()).isEqualTo("a whole number");
    }

    @Test
    void aSecretHasNoValues() {
        Setting given = given("ENVIRONMENT");
        given.setHasValue(true);
        given.setSecret(true);
        ServerSetting setting = FromAdminContract.setting(given);
        assertThat(setting.value()).isEmpty();
        assertThat(setting.set()).isTrue();
        assertThat(setting.differs()).isTrue();
        assertThat(setting.resettable()).isFalse();
    }

    @Test
    void aSourceOfANewerServerCountsAsOneOfItsStart() {
        assertThat(FromAdminContract.setting(given("MOON")).source()).isEqualTo(Source.PROPERTY);
    }

    private static Setting given(String source) {
        Setting setting = new Setting();
        setting.setName("chat.message.max");
        setting.setEnvironment("CHAT_MESSAGE_MAX");
        setting.setSource(source);
        setting.setRule("a whole number");
        setting.setMeaning("Maximum length");
        return setting;
    }
}
