package org.chatrpc.client.admin;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JPopupMenu;
import javax.swing.KeyStroke;
import net.miginfocom.swing.MigLayout;
import org.chatrpc.client.admin.found.PageSize;
import org.chatrpc.client.admin.found.SearchableList;
import org.chatrpc.client.session.admin.ManagedAccount;
import org.chatrpc.client.ui.Texts;
import org.chatrpc.client.ui.list.ContextMenus;
import org.chatrpc.client.ui.paint.Icons;

/** The accounts of the server; Enter shows what can be done with the selected one. View of an {@link AccountsModel}. */
final class AccountsPanel extends JPanel {

    private final SearchableList<ManagedAccount> accounts;
    private final JButton more = new JButton(Texts.get("admin.actions"));
    private final transient AccountActions actions;

    AccountsPanel(AccountsModel model, AccountActions actions, AccountTexts texts) {
        super(new MigLayout("insets 0, wrap 1, fillx, novisualpadding", "[grow, fill, 0::]", "[]0[]"));
        this.actions = actions;
        accounts = new SearchableList<>(
                "accounts",
                Texts.get("admin.tab.accounts"),
                Texts.get("accounts.hint"),
                PageSize.LIST,
                ManagedAccount::username,
                texts::line);
        JButton create = new JButton(Texts.get("accounts.new"), Icons.PLUS.icon());
        create.setName("accounts.new");
        create.addActionListener(event -> actions.create());
        JButton service = new JButton(Texts.get("accounts.newService"), Icons.PLUS.icon());
        service.setName("accounts.newService");
        service.addActionListener(event -> actions.createService());
        more.setName("accounts.more");
        more.addActionListener(event -> showMenu());
        accounts.search().addActionListener(event -> showMenu());
        accounts.items()
                .registerKeyboardAction(event -> showMenu(), KeyStroke.getKeyStroke("ENTER"), JComponent.WHEN_FOCUSED);
        ContextMenus.install(accounts.items(), actions::menu);
        accounts.onSelection(selected -> more.setEnabled(selected.isPresent()));
        add(accounts);
        add(create, "gaptop 12, gapleft 24, split 3, growx 0");
        add(service, "growx 0");
        add(more, "gapleft push, gapright 24, growx 0");
        accounts.show(model.found());
    }

    JComponent first() {
        return accounts.search();
    }

    private void showMenu() {
        accounts.selected().ifPresent(account -> {
            JPopupMenu menu = actions.menu(account);
            menu.show(more, 0, -menu.getPreferredSize().height);
        });
    }
}
