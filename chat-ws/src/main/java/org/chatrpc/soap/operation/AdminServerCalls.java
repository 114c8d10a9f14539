package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.admin.Administration;
import org.chatrpc.admin.setting.SettingView;
import org.chatrpc.contract.admin.ChangeSetting;
import org.chatrpc.contract.admin.ChangeSettingResponse;
import org.chatrpc.contract.admin.ClearAnnouncement;
import org.chatrpc.contract.admin.ClearAnnouncementResponse;
import org.chatrpc.contract.admin.ListSettings;
import org.chatrpc.contract.admin.ListSettingsResponse;
import org.chatrpc.contract.admin.ResetSetting;
import org.chatrpc.contract.admin.ResetSettingResponse;
import org.chatrpc.contract.admin.SetAnnouncement;
import org.chatrpc.contract.admin.SetAnnouncementResponse;
import org.chatrpc.soap.call.CallRunner;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AnnouncementMapping;
import org.chatrpc.soap.mapping.SettingMapping;

/** The calls of administrators about the server as a whole: its settings and the announcement. Thread-safe. */
public final class AdminServerCalls {
    private final Administration administration;
    private final CallRunner calls;

    public AdminServerCalls(Administration administration, CallRunner calls) {
        this.administration = administration;
        this.calls = calls;
    }

    public ListSettingsResponse listSettings(ListSettings request) {
        return calls.administeringReads(request.getToken(), new ListSettingsResponse(), (caller, response) -> {
            List<SettingView> settings = administration.settings().all();
            Listing.reserve(settings.size());
            settings.stream().map(SettingMapping::setting).forEach(response.getSetting()::add);
        });
    }

    public ChangeSettingResponse changeSetting(ChangeSetting request) {
        return calls.administering(
                request.getToken(),
                new ChangeSettingResponse(),
                (caller, response) -> response.setSetting(SettingMapping.setting(
                        administration.settings().change(caller, request.getName(), request.getValue()))));
    }

    public ResetSettingResponse resetSetting(ResetSetting request) {
        return calls.administering(
                request.getToken(),
                new ResetSettingResponse(),
                (caller, response) -> response.setSetting(
                        SettingMapping.setting(administration.settings().reset(caller, request.getName()))));
    }

    public SetAnnouncementResponse setAnnouncement(SetAnnouncement request) {
        return calls.administering(
                request.getToken(),
                new SetAnnouncementResponse(),
                (caller, response) -> response.setAnnouncement(AnnouncementMapping.managed(administration
                        .announcements()
                        .set(caller, request.getText(), Optional.ofNullable(request.getEndsAt())))));
    }

    public ClearAnnouncementResponse clearAnnouncement(ClearAnnouncement request) {
        return calls.administering(
                request.getToken(),
                new ClearAnnouncementResponse(),
                (caller, response) -> administration.announcements().clear(caller));
    }
}
