package org.chatrpc.store.connect;

import java.util.Map;

/**
 * What differs between engines in the scripts that migrate the tables. The values never change: databases were made with them.
 *
 * @param folder the name of the folder with the scripts that are only for this engine
 * @param integer the type of a whole number of 64 bits
 * @param text the type of a text that is compared byte by byte
 * @param options the options of a table that is stored by its primary key; may be empty
 */
public record EngineScripts(String folder, String integer, String text, String options) {

    /** The values of the placeholders in the scripts for all engines, such as <code>${integer}</code>. */
    Map<String, String> placeholders() {
        return Map.of("integer", integer, "text", text, "options", options);
    }
}
