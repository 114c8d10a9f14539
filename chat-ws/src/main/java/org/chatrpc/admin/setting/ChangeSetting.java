package org.chatrpc.admin.setting;

import java.util.Optional;
import org.chatrpc.admin.rule.AdminRules;
import org.chatrpc.log.command.Command;
import org.chatrpc.log.command.ReadSet;
import org.chatrpc.log.command.State;
import org.chatrpc.model.ChangedSetting;
import org.chatrpc.model.fact.server.SettingChanged;
import org.chatrpc.model.table.Tables;

/**
 * Overrides a setting on all nodes, or removes the override. Idempotent; returns whether it changed anything.
 *
 * @param value a valid value; empty to remove the override
 * @param startValue the value at this node without an override, for the audit log
 */
public record ChangeSetting(String actor, String name, Optional<String> value, String startValue)
        implements Command<Boolean> {
    @Override
    public void needs(ReadSet needs) {
        needs.account(actor);
        needs.row(Tables.SETTINGS, name);
    }

    @Override
    public Boolean decide(State state) {
        AdminRules.requireAdministrator(state, actor);
        Optional<String> before = state.get(Tables.SETTINGS, name).map(ChangedSetting::value);
        boolean isChange = !before.equals(value);
        if (isChange) {
            state.record(new SettingChanged(
                    actor, name, value.orElse(null), before.orElse(startValue), value.orElse(startValue)));
        }
        return isChange;
    }
}
