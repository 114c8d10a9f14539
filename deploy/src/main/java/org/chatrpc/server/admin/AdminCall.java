package org.chatrpc.server.admin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chatrpc.server.admin.connection.AdminConnection;
import org.chatrpc.server.admin.connection.Elements;
import org.chatrpc.server.console.Console;
import org.chatrpc.server.console.TerminalText;
import org.chatrpc.server.settings.StartFailure;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** A command that makes one call and shows what it returns, a line for each element. Its fields are set by picocli. */
@Command(mixinStandardHelpOptions = true, sortOptions = false, usageHelpAutoWidth = true)
abstract class AdminCall implements AdminAction {
    @ParentCommand
    private AdminGroup group;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private final String operation;

    /**
     * @param operation of the contract
     */
    AdminCall(String operation) {
        this.operation = operation;
    }

    /** Adds the elements of the request with {@link #put}, in the order of the contract. There are none by default. */
    void fill() {}

    /** Adds an element to the request. */
    final void put(String element, String value) {
        putAll(element, List.of(value));
    }

    /** Adds an element to the request as often as there are values. */
    final void putAll(String element, List<String> all) {
        values.put(element, List.copyOf(all));
    }

    /** Adds an element to the request, if there is a value for it. */
    final void putIfPresent(String element, @Nullable String value) {
        if (value != null) {
            put(element, value);
        }
    }

    @Override
    public final void run(Console console) throws StartFailure {
        fill();
        try (AdminConnection connection = group.admin().connect()) {
            run(connection, console);
        }
    }

    /** Makes the call. */
    void run(AdminConnection connection, Console console) throws StartFailure {
        Elements.children(call(connection)).forEach(part -> show(part, console));
    }

    final Element call(AdminConnection connection) throws StartFailure {
        return connection.call(operation, values);
    }

    /** Shows an element, a line for each that has a text. */
    static void show(Element part, Console console) {
        List<Element> parts = Elements.children(part);
        if (parts.isEmpty()) {
            console.say(part.getLocalName() + ": " + TerminalText.oneLine(part.getTextContent()));
        }
        parts.forEach(each -> show(each, console));
    }
}
