package org.chatrpc.ops.setting;

import static org.chatrpc.ops.setting.value.Setting.flag;
import static org.chatrpc.ops.setting.value.Setting.number;

import java.util.List;
import org.chatrpc.ops.setting.value.Setting;

/** The settings of the memory for responses, and of how they are created. */
final class ResponseSettings {
    static final Setting<Integer> MAX_KIB = number(
            "chat.answer.maxKib",
            1_024,
            16,
            1 << 20,
            "Maximum size of the messages, events, people or rooms in one response, in KiB of memory; the rest follows with the "
                    + "next call.");
    static final Setting<Integer> TOTAL_KIB = number(
            "chat.answer.totalKib",
            0,
            0,
            1 << 30,
            "Maximum for all responses that are being built or sent together, in KiB. XML and buffers take several "
                    + "times as much in addition. 0 means 1/32 of the maximum heap.");
    static final Setting<Integer> NETWORK_PERCENT = number(
            "chat.answer.networkPercent",
            50,
            1,
            100,
            "How much of that total the responses to one network may use, in percent.");
    static final Setting<Integer> MAX_WAIT = number(
            "chat.answer.maxWaitMillis",
            5_000,
            0,
            600_000,
            "How long a call waits for memory within that total before it is refused with OVERLOADED, in "
                    + "milliseconds.");
    static final Setting<Integer> RENDERED_KIB = number(
            "chat.answer.renderedKib",
            8 * 1024,
            0,
            1 << 20,
            "How much memory the XML of recent messages may take, which is rendered once and shared by all readers, "
                    + "in KiB; another quarter is for the names of people who reacted to messages with more than ten "
                    + "reactions of a kind.");
    static final Setting<Boolean> DIRECT = flag(
            "chat.answer.direct",
            true,
            "Whether SendMessage, ReceiveMessages and GetHistory are answered without the SOAP stack of the server. "
                    + "The responses are the same; with false, every call passes through the stack.");

    /** In the order in which they are documented. */
    static final List<Setting<?>> ALL = List.of(MAX_KIB, TOTAL_KIB, NETWORK_PERCENT, MAX_WAIT, RENDERED_KIB, DIRECT);

    private ResponseSettings() {}
}
