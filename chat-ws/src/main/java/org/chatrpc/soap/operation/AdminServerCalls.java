package org.chatrpc.soap.operation;

import java.util.List;
import java.util.Optional;
import org.chatrpc.admin.Administration;
import org.chatrpc.admin.setting.SettingView;
import org.chatrpc.contract.admin.ChangeSetting;
import org.chatrpc.contract.admin.ChangeSettingResponse;
import org.chatrpc.contract.admin.ChatAdminPort;
import org.chatrpc.contract.admin.ClearAnnouncement;
import org.chatrpc.contract.admin.ClearAnnouncementResponse;
import org.chatrpc.contract.admin.ListSettings;
import org.chatrpc.contract.admin.ListSettingsResponse;
import org.chatrpc.contract.admin.ResetSetting;
import org.chatrpc.contract.admin.ResetSettingResponse;
import org.chatrpc.contract.admin.SetAnnouncement;
import org.chatrpc.contract.admin.SetAnnouncementResponse;
import org.chatrpc.soap.call.Listing;
import org.chatrpc.soap.mapping.AnnouncementMapping;
import org.chatrpc.soap.mapping.SettingMapping;

/** The calls of administrators about the server as a whole: its settings and the announcement. Thread-safe. */
public interface AdminServerCalls extends ChatAdminPort, Collaborators {
    private Administration administration() {
        return services().administration();
    }

    @Override
    default ListSettingsResponse listSettings(ListSettings request) {
        return calls().administeringReads(request.getToken(), new ListSettingsResponse(), (caller, response) -> {
            List<SettingView> settings = administration().settings().all();
            Listing.reserve(settings.size());
            settings.stream().map(SettingMapping::setting).forEach(response.getSetting()::add);
        });
    }

    @Override
    default ChangeSettingResponse changeSetting(ChangeSetting request) {
        return calls().administering(
                        request.getToken(),
                        new ChangeSettingResponse(),
                        (caller, response) -> response.setSetting(SettingMapping.setting(
                                administration().settings().change(caller, request.getName(), request.getValue()))));
    }

    @Override
    default ResetSettingResponse resetSetting(ResetSetting request) {
        return calls().administering(
                        request.getToken(),
                        new ResetSettingResponse(),
                        (caller, response) -> response.setSetting(SettingMapping.setting(
                                administration().settings().reset(caller, request.getName()))));
    }

    @Override
    default SetAnnouncementResponse setAnnouncement(SetAnnouncement request) {
        return calls().administering(
                        request.getToken(),
                        new SetAnnouncementResponse(),
                        (caller, response) -> response.setAnnouncement(AnnouncementMapping.managed(administration()
                                .announcements()
                                .set(caller, request.getText(), Optional.ofNullable(request.getEndsAt())))));
    }

    @Override
    default ClearAnnouncementResponse clearAnnouncement(ClearAnnouncement request) {
        return calls().administering(
                        request.getToken(),
                        new ClearAnnouncementResponse(),
                        (caller, response) -> administration().announcements().clear(caller));
    }
}
