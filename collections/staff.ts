import type { CollectionConfig } from 'payload'
import { cutAfterRemoval, cutAfterRoleChange, cutAfterSignOut } from '../hooks/staff/cut-sockets'
import { anyStaff, fieldStaffWith, staffRole, staffWith } from '../src/access/rules'
import { label } from './fields'

const selfOrAdmin: CollectionConfig['access'] = {
  update: ({ req }) => {
    if (staffRole(req) === 'admin') return true
    return staffRole(req) === null || !req.user ? false : { id: { equals: req.user.id } }
  },
}

/** The people who keep the market honest. They sign in to the admin and nowhere else. */
export const staff: CollectionConfig = {
  slug: 'staff',
  labels: {
    singular: label('Membre de l’équipe', 'Staff member'),
    plural: label('Équipe', 'Staff'),
  },
  admin: {
    useAsTitle: 'name',
    group: label('Personnes', 'People'),
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
  },
  auth: {
    tokenExpiration: 3600,
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    removeTokenFromResponses: true,
    useSessions: true,
  },
  access: {
    admin: ({ req }) => staffRole(req) !== null,
    create: staffWith('admin'),
    read: anyStaff,
    update: selfOrAdmin.update ?? staffWith('admin'),
    delete: staffWith('admin'),
    unlock: staffWith('admin'),
  },
  hooks: {
    afterChange: [cutAfterRoleChange],
    afterDelete: [cutAfterRemoval],
    afterLogout: [cutAfterSignOut],
  },
  fields: [
    { name: 'name', type: 'text', required: true, label: label('Nom', 'Name') },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'moderator',
      label: label('Rôle', 'Role'),
      options: [
        { value: 'moderator', label: label('Modération', 'Moderator') },
        { value: 'support', label: label('Assistance', 'Support') },
        { value: 'finance', label: label('Finances', 'Finance') },
        { value: 'admin', label: label('Administration', 'Administrator') },
      ],
      access: { create: fieldStaffWith('admin'), update: fieldStaffWith('admin') },
      saveToJWT: true,
    },
    {
      name: 'locale',
      type: 'select',
      required: true,
      defaultValue: 'fr',
      label: label('Langue des e-mails', 'Language of e-mails'),
      options: [
        { value: 'fr', label: 'Français' },
        { value: 'en', label: 'English' },
      ],
      admin: {
        description: label(
          'Les alertes sont écrites dans cette langue.',
          'Alerts are written in this language.',
        ),
      },
    },
  ],
}
