package org.chatrpc.client.app;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.util.concurrent.Callable;
import org.chatrpc.client.session.ServerAddress;
import org.chatrpc.client.soap.SoapChatGateway;
import org.chatrpc.client.ui.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line of the desktop client. */
@Command(
        name = "chat-client",
        description = "The desktop client of RPC chat.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
public final class ChatClient implements Callable<Integer> {

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "The chat server, as its landing page has it. Default: ${DEFAULT-VALUE}",
            converter = AddressConverter.class,
            defaultValue = "http://127.0.0.1:8080/chat/")
    private ServerAddress server;

    @Option(names = "--user", paramLabel = "NAME", description = "The username to sign in with.", defaultValue = "")
    private String user;

    @Option(
            names = "--theme",
            paramLabel = "light|dark|system",
            description = "The colours. Default: ${DEFAULT-VALUE}",
            converter = ThemeConverter.class,
            defaultValue = "system")
    private Theme theme;

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new ChatClient());
        int exitCode = line.execute(args);
        // While a window is open the program goes on; the frame ends it.
        if (exitCode != CommandLine.ExitCode.OK || line.isUsageHelpRequested() || line.isVersionHelpRequested()) {
            System.exit(exitCode);
        }
    }

    @Override
    public Integer call() {
        if (GraphicsEnvironment.isHeadless()) {
            System.err.println("chat-client: there is no display to open a window on.");
            return CommandLine.ExitCode.SOFTWARE;
        }
        UncaughtErrors.install();
        Theme.prepare();
        boolean dark = theme.dark();
        EventQueue.invokeLater(() -> {
            Theme.apply(dark);
            ClientFrame frame = new ClientFrame(Wiring.real(), server.toString(), user);
            frame.setVisible(true);
        });
        // While the person types the password; this thread has nothing else to do.
        SoapChatGateway.prepare();
        return CommandLine.ExitCode.OK;
    }

    /** Reads a server's address. */
    static final class AddressConverter implements ITypeConverter<ServerAddress> {
        @Override
        public ServerAddress convert(String text) {
            try {
                return ServerAddress.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is not a web address");
            }
        }
    }

    /** Reads a theme's name. */
    static final class ThemeConverter implements ITypeConverter<Theme> {
        @Override
        public Theme convert(String text) {
            try {
                return Theme.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + text + "' is none of light, dark, system");
            }
        }
    }
}
