package org.chatrpc.server.admin;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.admin.connection.Elements;
import org.chatrpc.server.admin.connection.Retries;
import org.chatrpc.server.admin.connection.SoapClient;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Posts a message, for scripts. Its fields are set by picocli. */
@Command(
        name = "post",
        description = {
            "Posts the text on the standard input to a room, with the token of a service account.%n",
            "It is posted exactly once, however often the network fails in between, or a proxy says that the chat is away: the"
                    + " attempts of one run have the same id. A script that repeats the whole run gives the id itself.%n"
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true,
        footer = {"", "Exit codes: 0 posted, 1 refused or failed, 2 wrong usage."})
public final class PostCommand implements AdminAction {
    private static final int MAX_BYTES = 1 << 20;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = AdminCommand.LOCAL,
            description = "Address of the chat. Default: ${DEFAULT-VALUE}.")
    private URI url;

    @Option(names = "--room", paramLabel = "ROOM", required = true, description = "The id of the room.")
    private String room;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            required = true,
            description = "File whose first line is the token.")
    private Path tokenFile;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "1 to 64 visible ASCII characters that name this message among those of the account, such as the"
                            + " number of a build. Default: a random one.")
    private @Nullable String id;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "For how long to try again while the chat cannot be reached, or asks for that. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int patience;

    @Override
    public void run(Console console) throws StartFailure {
        String token = Credentials.firstLine(tokenFile);
        SoapClient chat = AdminConnection.chat(AdminCommand.base(url));
        String messageId = id == null ? UUID.randomUUID().toString() : id;
        Map<String, List<String>> request = new LinkedHashMap<>();
        request.put("token", List.of(token));
        request.put("room", List.of(room));
        request.put("body", List.of(text()));
        request.put("clientMessageId", List.of(messageId));
        Element receipt =
                Elements.only(new Retries(Duration.ofSeconds(patience)).with(() -> chat.call("SendMessage", request)));
        console.say("messageId: " + Elements.text(receipt, "messageId"));
        console.say("number: " + Elements.text(receipt, "number"));
    }

    private static String text() throws StartFailure {
        try {
            byte[] bytes = System.in.readNBytes(MAX_BYTES + 1);
            String text = new String(bytes, StandardCharsets.UTF_8).stripTrailing();
            if (bytes.length > MAX_BYTES || text.isEmpty()) {
                throw new StartFailure(
                        text.isEmpty() ? "There is no text on the standard input." : "The text is too long.");
            }
            return text;
        } catch (IOException e) {
            throw new StartFailure("Cannot read the standard input: " + e.getMessage(), e);
        }
    }
}
