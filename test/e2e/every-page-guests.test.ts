import { testEveryPage } from '../helpers/every-page.ts'

testEveryPage([undefined, 'business', 'learner'])
