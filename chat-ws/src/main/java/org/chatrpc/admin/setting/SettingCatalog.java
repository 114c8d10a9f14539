package org.chatrpc.admin.setting;

import java.util.List;
import java.util.Optional;

/** The settings of this node. Thread-safe. */
public interface SettingCatalog {

    /** In the order in which they are documented. */
    List<SettingView> all();

    /** Empty if there is no such setting. */
    Optional<SettingView> find(String name);

    /**
     * Why a text is no value of this setting, or contradicts what another one is now, in the words in which a start would be refused;
     * empty if it can be set.
     *
     * @param name of a setting that there is
     */
    Optional<String> refusal(String name, String text);

    /** Why a setting that there is cannot have the value of the start again: it contradicts what another one is now. */
    Optional<String> refusalOfReset(String name);
}
