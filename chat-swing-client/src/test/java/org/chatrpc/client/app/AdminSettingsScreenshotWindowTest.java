package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chatrpc.client.testing.Screenshots.settle;

import java.util.Locale;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Screenshots;
import org.chatrpc.client.testing.Screenshots.InEachLook;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Screenshots of the settings of the server, for visual review; the dark ones in German. */
@WindowTest
class AdminSettingsScreenshotWindowTest {

    @RegisterExtension
    final Screenshots pictures = new Screenshots();

    private final Locale before = Locale.getDefault();
    private final InMemoryServer server = new InMemoryServer();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @InEachLook
    void theSettingsOfTheServer(String theme, double scale) {
        Locale.setDefault(Locale.forLanguageTag(theme.equals("dark") ? "de" : "en"));
        pictures.setLook(theme, scale);
        server.keeping(keeping -> keeping.change("chat.registration.open", "false"));
        try (TestClient client = new TestClient(server)) {
            client.signUp("alice", "Alice Adams");
            AdminBox admin = AdminBox.open(client);
            admin.tab(6);
            admin.awaitItems("adminSettings.list", 7);
            save(admin, "140-admin-settings-restart");
            admin.select("adminSettings.list", 3);
            save(admin, "141-admin-settings-changed");
            admin.press("adminSettings.change");
            AdminBox choose = new AdminBox(client.dialog("changeSetting"));
            save(choose, "142-admin-setting-chosen");
            choose.close();
            admin.press("adminSettings.reset");
            AdminBox reset = new AdminBox(client.dialog("resetSetting"));
            save(reset, "143-admin-setting-reset");
            reset.close();
            admin.type("adminSettings.search", "message.max");
            admin.awaitItems("adminSettings.list", 1);
            admin.press("adminSettings.change");
            AdminBox type = new AdminBox(client.dialog("changeSetting"));
            type.type("changeSetting.value", "9000");
            type.press("changeSetting.do");
            type.awaitText("changeSetting.value.error", "8000");
            save(type, "144-admin-setting-refused");
            type.close();
            admin.type("adminSettings.search", "moon");
            admin.awaitText("adminSettings.message", ".");
            save(admin, "145-admin-settings-none");
            assertThat(admin.showing()).isTrue();
        }
    }

    private void save(AdminBox box, String picture) {
        settle();
        pictures.save(box.dialog(), picture);
    }
}
