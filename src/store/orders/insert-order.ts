export { orderTimerKey } from './order-timer-key'
