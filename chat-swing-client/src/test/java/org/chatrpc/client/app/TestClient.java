package org.chatrpc.client.app;

import static org.awaitility.Awaitility.await;

import com.formdev.flatlaf.FlatLaf;
import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.ActionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.accessibility.AccessibleContext;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTextArea;
import javax.swing.MenuSelectionManager;
import javax.swing.text.JTextComponent;
import org.chatrpc.client.app.folder.DataFolder;
import org.chatrpc.client.app.folder.KnownAddresses;
import org.chatrpc.client.base.Keyring;
import org.chatrpc.client.chat.link.Browser;
import org.chatrpc.client.desktop.bus.SessionBus;
import org.chatrpc.client.login.KeptSignIn;
import org.chatrpc.client.session.gateway.ChatGateway;
import org.chatrpc.client.session.outbox.OutboxStore;
import org.chatrpc.client.settings.AppearanceModel;
import org.chatrpc.client.settings.Settings;
import org.chatrpc.client.spell.PersonalWords;
import org.chatrpc.client.spell.SpellChecker;
import org.chatrpc.client.testing.AwaitedDispatcher;
import org.chatrpc.client.testing.InMemoryServer;
import org.chatrpc.client.testing.MemoryOutbox;
import org.chatrpc.client.testing.Screens;
import org.chatrpc.client.ui.Command;
import org.chatrpc.client.ui.theme.Theme;

/** A real window of the client, controlled as a user would. */
final class TestClient implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "clients");

    private final AwaitedDispatcher dispatcher = new AwaitedDispatcher();
    private final ChatGateway server;
    private final Settings settings;
    private final ClientFrame frame;

    TestClient(ChatGateway server) {
        this(server, new MemoryOutbox());
    }

    TestClient(ChatGateway server, OutboxStore outbox) {
        this(server, outbox, new DataFolder(FOLDER.resolve(UUID.randomUUID().toString())));
    }

    /** @param data the files of earlier clients, if it is not a new one */
    TestClient(ChatGateway server, OutboxStore outbox, DataFolder data) {
        this(server, outbox, data, Browser.DESKTOP);
    }

    /** A new one that opens pages with this browser. */
    TestClient(ChatGateway server, Browser browser) {
        this(
                server,
                new MemoryOutbox(),
                new DataFolder(FOLDER.resolve(UUID.randomUUID().toString())),
                browser);
    }

    private TestClient(ChatGateway server, OutboxStore outbox, DataFolder data, Browser browser) {
        this.server = server;
        KeptSignIn keptSignIn = new KeptSignIn(data.signIn(), Keyring.NONE, dispatcher);
        Optional<KeptSignIn.Kept> kept = keptSignIn.load();
        KnownAddresses addresses = KnownAddresses.open(data.addresses(), data.inUse(), dispatcher);
        settings = Settings.open(data.settings(), dispatcher, Optional.empty());
        frame = Screens.onEventThread(() -> {
            settings.theme().set(FlatLaf.isLafDark() ? Theme.DARK : Theme.LIGHT);
            Wiring wiring = new Wiring(
                    address -> server,
                    addresses,
                    (homes, user) -> outbox,
                    data,
                    settings,
                    keptSignIn,
                    new SessionBus(Optional.empty(), Duration.ofSeconds(1)),
                    browser,
                    new SpellChecker(),
                    new PersonalWords(data.dictionary(), dispatcher),
                    dispatcher,
                    Clock.systemUTC(),
                    ZoneId.systemDefault());
            AppearanceModel appearance = new AppearanceModel(settings, false, Theme.SYSTEM::dark, dispatcher);
            ClientFrame made = new ClientFrame(
                    wiring,
                    appearance,
                    "http://127.0.0.1:8080/chat/",
                    settings.username().get());
            kept.ifPresent(made::resume);
            made.setVisible(true);
            return made;
        });
    }

    Settings settings() {
        return settings;
    }

    ClientFrame frame() {
        return frame;
    }

    void signUp(String username, String displayName) {
        click("login.switch");
        type("login.username", username);
        type("login.display_name", displayName);
        type("login.password", "correct horse");
        click("login.submit");
        await().until(() -> shows("main"));
        await().until(() -> shows("composer"));
    }

    /** Signs in to an account that exists. */
    void signIn(String username) {
        type("login.username", username);
        type("login.password", "correct horse");
        click("login.submit");
        await().until(() -> shows("main"));
        await().until(() -> shows("composer"));
    }

    void say(String text) {
        type("composer", text);
        click("send");
    }

    void click(String name) {
        Screens.doOnEventThread(() -> get(name, JButton.class).doClick(0));
    }

    /** Performs a command of the window, as its menu or shortcut would. */
    void perform(Command command) {
        Screens.doOnEventThread(() -> get("main", JComponent.class)
                .getActionMap()
                .get(command.name())
                .actionPerformed(new ActionEvent(frame, ActionEvent.ACTION_PERFORMED, command.name())));
    }

    void closeMenus() {
        Screens.doOnEventThread(() -> MenuSelectionManager.defaultManager().clearSelectedPath());
    }

    void type(String name, String text) {
        Screens.doOnEventThread(() -> get(name, JTextComponent.class).setText(text));
    }

    /** Waits until the composer has the keyboard focus. */
    void focusComposer() {
        Screens.doOnEventThread(() -> {
            frame.toFront();
            get("composer", JTextArea.class).requestFocusInWindow();
        });
        await().until(() -> onEventThread(() -> get("composer", JTextArea.class).isFocusOwner()));
    }

    /** Waits until the component with this name has the focus. */
    void awaitFocus(String name) {
        await().until(() -> onEventThread(() -> {
            Component focused =
                    KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
            return focused != null && name.equals(focused.getName());
        }));
    }

    /** Waits until the list has this many rooms. */
    void awaitRooms(int count) {
        await().until(() ->
                onEventThread(() -> get("rooms", JList.class).getModel().getSize() == count));
    }

    /** The title of the open room. */
    String title() {
        return onEventThread(() -> get("conversation.title", JLabel.class).getText());
    }

    /** The text that a screen reader reads for each message of the open room. */
    List<String> spoken() {
        return onEventThread(() -> {
            AccessibleContext list = get("transcript", JComponent.class).getAccessibleContext();
            return IntStream.range(0, list.getAccessibleChildrenCount())
                    .mapToObj(i ->
                            list.getAccessibleChild(i).getAccessibleContext().getAccessibleName())
                    .filter(name -> name.contains(": "))
                    .toList();
        });
    }

    boolean shows(String name) {
        return onEventThread(
                () -> Screens.find(frame.getRootPane(), name, Component.class).isPresent());
    }

    /** The component with this name in the window; on the event thread. */
    <T extends Component> T get(String name, Class<T> type) {
        return Screens.find(frame.getRootPane(), name, type)
                .orElseThrow(() -> new AssertionError("No " + name + " in the window"));
    }

    /** The dialog with this name, once it is open. */
    JDialog dialog(String name) {
        return await().until(() -> onEventThread(() -> openDialog(name)), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<JDialog> openDialog(String name) {
        return Arrays.stream(frame.getOwnedWindows())
                .filter(Window::isShowing)
                .filter(window -> name.equals(window.getName()))
                .map(JDialog.class::cast)
                .findFirst();
    }

    <T> T onEventThread(Callable<T> work) {
        return Screens.onEventThread(work);
    }

    @Override
    public void close() {
        Screens.doOnEventThread(() -> {
            for (Window owned : frame.getOwnedWindows()) {
                owned.dispose();
            }
            frame.quit();
        });
        if (server instanceof InMemoryServer inMemory) {
            inMemory.releasePolls();
        }
        await().until(() -> onEventThread(() -> !frame.isDisplayable()));
        dispatcher.awaitDisk();
    }
}
