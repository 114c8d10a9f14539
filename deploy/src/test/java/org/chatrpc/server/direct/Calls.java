package org.chatrpc.server.direct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Generates calls of the three operations that may be answered without the SOAP stack, good and bad, in the forms that
 * clients write them; and now and then one that changes what these answer. The placeholders <code>{token}</code>, <code>{cursor}</code>, <code>{message}</code> and <code>{file0}</code> stand for what only the
 * server knows.
 */
final class Calls {
    private static final List<String> USERS = List.of("ann", "bob", "carl");
    private static final List<String> ROOMS = List.of("general", "red", "blue", "nowhere", "RED", "");
    private static final List<String> NUMBERS = List.of(
            "1", "2", "7", "+5", " 3 ", "0", "-1", "501", "4294967298", "9007199254740993", "abc", "2.5", "", "?");
    private static final List<String> TEXTS = List.of(
            "hello",
            "@ann and @bob, see https://example.org/a?b=c&d",
            "<b>&amp;\"'</b> ]]>",
            "two\nlines\r\nand three\ttabs",
            "שלום 東京 👍🏽 e\u0301",
            "",
            "   ",
            "\u200B",
            "x".repeat(8_001));

    /** How many files ann has uploaded for the room general. */
    static final int FILES = 12;

    private static final List<String> BUSY = List.of("SendMessage", "GetHistory", "ReceiveMessages");
    private static final List<String> CHANGES = List.of(
            "EditMessage",
            "DeleteMessage",
            "AddReaction",
            "RemoveReaction",
            "PinMessage",
            "UnpinMessage",
            "MarkRead",
            "JoinRoom",
            "LeaveRoom");
    private static final List<String> EMOJI = List.of("👍", "🎉", "❤️", "x", "");
    private static final List<String> LEFT = List.of("red", "blue", "nowhere");

    private final Random random;
    private int named;
    private int made;

    Calls(Random random) {
        this.random = random;
    }

    /**
     * A call.
     *
     * @param user who makes it; their token replaces <code>{token}</code>
     * @param envelope the whole document
     */
    record Generated(String user, String envelope) {}

    Generated next() {
        made++;
        String operation = random.nextInt(4) == 0 ? one(CHANGES) : one(BUSY);
        List<String> elements = new ArrayList<>();
        elements.add(element("token", random.nextInt(40) == 0 ? "unknown" : "{token}"));
        switch (operation) {
            case "SendMessage" -> message(elements);
            case "GetHistory" -> history(elements);
            case "ReceiveMessages" -> poll(elements);
            case "MarkRead" -> {
                elements.add(element("room", one(ROOMS)));
                elements.add(element("number", one(NUMBERS)));
            }
            case "JoinRoom", "LeaveRoom" -> elements.add(element("room", one(LEFT)));
            default -> change(operation, elements);
        }
        if (random.nextInt(40) == 0) {
            elements.remove(random.nextInt(elements.size()));
        }
        if (random.nextInt(60) == 0) {
            elements.add(element(one(List.of("unknown", "room", "limit", "token")), "1"));
        }
        if (random.nextInt(4) == 0) {
            Collections.shuffle(elements, random);
        }
        return new Generated(one(USERS), envelope(operation, elements));
    }

    private void message(List<String> elements) {
        elements.add(element("room", one(ROOMS)));
        elements.add(element("body", random.nextBoolean() ? "text " + random.nextInt(1_000) : one(TEXTS)));
        maybe(elements, "clientMessageId", "id-" + (random.nextInt(5) == 0 ? random.nextInt(20) : 100 + named++));
        if (random.nextInt(4) == 0) {
            attachments(elements);
        }
        if (random.nextInt(4) == 0) {
            elements.add(element("replyTo", random.nextBoolean() ? "" + (4 + random.nextInt(200)) : one(NUMBERS)));
        }
    }

    /** Of a message. */
    private void change(String operation, List<String> elements) {
        boolean guess = random.nextInt(10) == 0;
        elements.add(element("messageId", guess ? one(NUMBERS) : "{message}"));
        switch (operation) {
            case "EditMessage" -> {
                elements.add(element("body", random.nextBoolean() ? "edited " + made : one(TEXTS)));
                if (random.nextInt(4) == 0) {
                    elements.add(element("revision", one(NUMBERS)));
                }
            }
            case "AddReaction", "RemoveReaction" -> elements.add(element("emoji", one(EMOJI)));
            default -> {
                // The message is all that the others take.
            }
        }
    }

    private void attachments(List<String> elements) {
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            elements.add(element(
                    "attachmentId",
                    random.nextInt(4) == 0
                            ? one(List.of("0123456789abcdef0123456789abcdef", "", "x", "?"))
                            : "{file" + random.nextInt(FILES) + "}"));
        }
    }

    private void history(List<String> elements) {
        elements.add(element("room", one(ROOMS)));
        if (random.nextInt(3) == 0) {
            elements.add(element(random.nextBoolean() ? "beforeNumber" : "afterNumber", one(NUMBERS)));
        }
        if (random.nextInt(2) == 0) {
            elements.add(element("limit", random.nextBoolean() ? "" + (1 + random.nextInt(50)) : one(NUMBERS)));
        }
    }

    private void poll(List<String> elements) {
        maybe(elements, "cursor", random.nextInt(30) == 0 ? one(List.of("nonsense", "0", "-1")) : "{cursor}");
        if (random.nextInt(80) == 0) {
            elements.add(element("waitSeconds", one(List.of("0", "1", "31", "-1", "x"))));
        }
        if (random.nextInt(3) == 0) {
            elements.add(element("maxEvents", random.nextBoolean() ? "" + (1 + random.nextInt(20)) : one(NUMBERS)));
        }
    }

    private void maybe(List<String> elements, String name, String value) {
        if (random.nextInt(20) > 0) {
            elements.add(element(name, value));
        }
    }

    private String element(String name, String value) {
        String text = random.nextInt(10) == 0 && !value.contains("]]>")
                ? "<![CDATA[" + value + "]]>"
                : value.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace("]]>", "]]&gt;")
                        .replace("\r", "&#13;");
        String attributes = random.nextInt(30) == 0 ? " xsi:type=\"xsd:string\"" : "";
        return "<{p}" + name + attributes + ">" + text + "</{p}" + name + ">"
                + (random.nextInt(8) == 0 ? "\n  <!-- - -->" : "");
    }

    private String envelope(String operation, List<String> elements) {
        String prefix = random.nextInt(3) == 0 ? "c:" : "";
        String declaration = prefix.isEmpty() ? "xmlns" : "xmlns:c";
        String header = random.nextInt(10) == 0 ? "<s:Header><x:h xmlns:x=\"urn:x\"/></s:Header>" : "";
        String namespace = random.nextInt(100) == 0 ? "urn:other" : "urn:chatrpc:v1";
        String document = "<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">"
                + header + "<s:Body><{p}" + operation + " " + declaration + "=\"" + namespace + "\">"
                + String.join("", elements)
                + "</{p}" + operation + "></s:Body></s:Envelope>";
        return mangled(document).replace("{p}", prefix);
    }

    /** Now and then what no SOAP stack should send. A document that begins with a byte order mark is sent in UTF-16. */
    private String mangled(String document) {
        return switch (random.nextInt(150)) {
            case 0 -> document.substring(0, random.nextInt(document.length()));
            case 1 -> document.replaceFirst("</", "<");
            case 2 -> document.replace("<{p}token", "<{p}token xsi:nil=\"true\"");
            case 3 -> document.replace("<{p}token>", "<{p}token xsi:nil=\"maybe\">");
            case 4 -> document.replace("<s:Body>", "<s:Body><unbound:element/>");
            case 5 -> document.replace("</s:Body>", "</s:Body><s:Body/>");
            case 6 -> document.replace("</s:Body>", "<second/></s:Body>");
            case 7 -> document.replace("</s:Envelope>", "</s:Envelope><more/>");
            case 8, 9, 10 -> '\uFEFF' + document;
            default -> document;
        };
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
