/** No line ends inside it. */
export const longWord = 'Anticonstitutionnellementinterminable'.repeat(3)
/** From right to left, and long. */
export const arabicName = 'محمد عبد الرحمن ولد الشيخ سيدي أحمد الطويل الاسم جدا'
