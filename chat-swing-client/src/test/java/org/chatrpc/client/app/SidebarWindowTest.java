package org.chatrpc.client.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.formdev.flatlaf.util.UIScale;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.JComponent;
import javax.swing.JList;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.session.gateway.NewRoom;
import org.chatrpc.client.session.gateway.SessionToken;
import org.chatrpc.client.session.model.RoomKind;
import org.chatrpc.client.settings.SidebarWidth;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.Keyboard;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.testing.WindowTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sidebar: its width, and how it shows drafts. */
@WindowTest
class SidebarWindowTest {

    private final InMemoryServer server = new InMemoryServer();

    @TempDir
    private Path folder;

    @Test
    void canBeResizedAndKeepsItsWidth() {
        try (TestClient alice = start()) {
            assertThat(width(alice)).isEqualTo(SidebarWidth.USUAL);
            drag(alice, 60);
            await().until(() -> width(alice) == SidebarWidth.USUAL + 60);
            drag(alice, 2_000);
            await().until(() -> width(alice) == SidebarWidth.MAX);
            drag(alice, -2_000);
            await().until(() -> width(alice) == SidebarWidth.MIN);
            drag(alice, 100);
            await().until(() -> width(alice) == SidebarWidth.MIN + 100);
        }
        server.releasePolls();
        try (TestClient alice = client()) {
            assertThat(alice.settings().sidebar().get()).isEqualTo(SidebarWidth.MIN + 100);
        }
    }

    @Test
    void theArrowKeysMoveTheEdge() {
        try (TestClient alice = start()) {
            Screens.doOnEventThread(
                    () -> alice.get("sidebar.edge", JComponent.class).requestFocusInWindow());
            alice.awaitFocus("sidebar.edge");
            Keyboard keys = new Keyboard();
            keys.press(KeyEvent.VK_RIGHT);
            await().until(() -> width(alice) > SidebarWidth.USUAL);
            keys.press(KeyEvent.VK_HOME);
            await().until(() -> width(alice) == SidebarWidth.MIN);
        }
    }

    @Test
    void aRoomWithADraftIsMarkedWhileAnotherOneIsOpen() {
        try (TestClient alice = start()) {
            SessionToken bob = server.signUp("bob", "correct horse", "Bob").token();
            server.createRoom(bob, new NewRoom("zoo", "Zoo", "", RoomKind.PUBLIC));
            server.inviteMember(bob, "zoo", "alice");
            alice.awaitRooms(2);
            alice.type("composer", "Half a sentence");
            assertThat(rooms(alice)).containsExactly("General", "Zoo");
            select(alice, 1);
            await().untilAsserted(() -> assertThat(rooms(alice)).containsExactly("General, with a draft", "Zoo"));
            Screens.save(alice.frame(), "42-draft");
            select(alice, 0);
            await().untilAsserted(() -> assertThat(rooms(alice)).containsExactly("General", "Zoo"));
            alice.type("composer", "");
            select(alice, 1);
            await().until(() -> alice.title().equals("Zoo"));
            assertThat(rooms(alice)).containsExactly("General", "Zoo");
        }
    }

    private TestClient start() {
        TestClient alice = client();
        alice.signUp("alice", "Alice");
        return alice;
    }

    private TestClient client() {
        return new TestClient(server, new MemoryOutbox(), new DataFolder(folder));
    }

    private static void select(TestClient client, int index) {
        Screens.doOnEventThread(() -> client.get("rooms", JList.class).setSelectedIndex(index));
    }

    /** The text that a screen reader reads for each room. */
    private static List<String> rooms(TestClient client) {
        return client.onEventThread(() -> {
            AccessibleContext list = client.get("rooms", JComponent.class).getAccessibleContext();
            return IntStream.range(0, list.getAccessibleChildrenCount())
                    .mapToObj(i ->
                            list.getAccessibleChild(i).getAccessibleContext().getAccessibleName())
                    .toList();
        });
    }

    private static int width(TestClient client) {
        return client.onEventThread(() -> Math.round(
                UIScale.unscale((float) client.get("sidebar", JComponent.class).getWidth())));
    }

    private static void drag(TestClient client, int right) {
        Screens.doOnEventThread(() -> {
            JComponent edge = client.get("sidebar.edge", JComponent.class);
            mouse(edge, MouseEvent.MOUSE_PRESSED, 2);
            mouse(edge, MouseEvent.MOUSE_DRAGGED, 2 + UIScale.scale(right));
            mouse(edge, MouseEvent.MOUSE_RELEASED, 2 + UIScale.scale(right));
        });
    }

    private static void mouse(JComponent edge, int id, int x) {
        edge.dispatchEvent(
                new MouseEvent(edge, id, 0, InputEvent.BUTTON1_DOWN_MASK, x, 40, 1, false, MouseEvent.BUTTON1));
    }
}
